import { SIZE } from './curveLabels.ts';
import type { Domain } from './domain.ts';
import {
  ACROSS,
  acrossUnit,
  drawTicksBelow,
  drawTicksLeft,
  drawTitleAbove,
  drawTitleBelow,
  inUnits,
  leftRoom,
  line,
  ticksOf,
  UP,
  upUnit,
} from './drawTicks.ts';
import { drawReading } from './grid.ts';
import { heatColour } from './heatColour.ts';
import type { Palette } from './palette.ts';
import { createScale } from './scale.ts';

/** How values become colours. */
export interface HeatScale {
  /** Around a target, or from little to much. */
  readonly kind: 'diverging' | 'sequential';
  /** What the colours span, exponents of ten where `log`; a diverging scale has its target in the middle. */
  readonly domain: Domain;
  readonly log?: boolean;
  readonly label: string;
}

export interface HeatPlot {
  /** Row by row from the lowest y, `columns` a row; NaN where there is none. */
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly rows: number;
  /** From the first cell's near edge to the last one's far edge; exponents of ten where logarithmic. */
  readonly x: Domain;
  readonly logX?: boolean;
  readonly y: Domain;
  readonly logY?: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly scale: HeatScale;
  /** The cell under the crosshair, and what it holds in words. */
  readonly cursor?: number | undefined;
  readonly reading?: string | undefined;
}

/** Where the cells lie, in pixels. */
export interface HeatChart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TOP = 20;
const FOOT = 34;
/** The colour bar with its ticks and title, below the cells. */
const BAR = 10;
export const BAR_ROOM = 48;
const MARGIN = 12;

/** The cell at a pixel, row-major from the lowest. */
export function cellAt(
  { left, right, top, bottom }: HeatChart,
  plot: Pick<HeatPlot, 'columns' | 'rows'>,
  px: number,
  py: number,
) {
  const column = Math.floor(((px - left) / (right - left)) * plot.columns);
  const row = Math.floor(((bottom - py) / (bottom - top)) * plot.rows);
  const inside = column >= 0 && column < plot.columns && row >= 0 && row < plot.rows;
  return inside ? row * plot.columns + column : undefined;
}

/** Draws the cells, their axes and the colour bar in a box of `width` × `height` CSS pixels. */
export function drawHeat(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: HeatPlot,
): HeatChart {
  context.font = `${SIZE}px ${palette.font}`;
  const bottom = height - FOOT - BAR_ROOM;
  const chart = { left: leftRoom(context, plot.y, plot.logY, bottom - TOP), right: width - MARGIN, top: TOP, bottom };
  context.lineWidth = 1;
  drawCells(context, chart, palette, plot);
  drawAxes(context, chart, palette, plot);
  drawBar(context, [chart.left, chart.right], chart.bottom + FOOT, palette, plot.scale);
  if (plot.reading !== undefined) drawReading(context, palette, plot.reading, width);
  return chart;
}

function drawCells(context: CanvasRenderingContext2D, chart: HeatChart, palette: Palette, plot: HeatPlot): void {
  const { left, right, top, bottom } = chart;
  const { values, columns, rows, scale } = plot;
  const x = (column: number) => Math.round(left + ((right - left) * column) / columns);
  const y = (row: number) => Math.round(bottom - ((bottom - top) * row) / rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const colour = heatColour(palette, scale, values[row * columns + column] as number);
      const [x0, y1] = [x(column), y(row + 1)];
      if (colour === undefined) {
        context.strokeStyle = palette.muted;
        line(context, x0, y(row), x(column + 1), y1);
        continue;
      }
      context.fillStyle = colour;
      context.fillRect(x0, y1, x(column + 1) - x0, y(row) - y1);
    }
  }
  if (plot.cursor !== undefined) {
    const [column, row] = [plot.cursor % columns, Math.floor(plot.cursor / columns)];
    context.strokeStyle = palette.ink;
    context.lineWidth = 2;
    context.strokeRect(x(column), y(row + 1), x(column + 1) - x(column), y(row) - y(row + 1));
    context.lineWidth = 1;
  }
}

function drawAxes(context: CanvasRenderingContext2D, chart: HeatChart, palette: Palette, plot: HeatPlot): void {
  const { left, right, top, bottom } = chart;
  context.strokeStyle = palette.muted;
  context.fillStyle = palette.muted;
  const x = createScale(plot.x, [left, right], plot.logX);
  const y = createScale(plot.y, [bottom, top], plot.logY);
  const [xUnit, yUnit] = [acrossUnit(plot.x, plot.logX), upUnit(plot.y, plot.logY)];
  const across = ticksOf(plot.x, plot.logX, right - left, ACROSS, xUnit);
  drawTicksBelow(context, across, x.at, [left, right], bottom);
  drawTicksLeft(context, ticksOf(plot.y, plot.logY, bottom - top, UP, yUnit), y.at, left, [bottom, top]);
  drawTitleBelow(context, inUnits(plot.xLabel, xUnit), right, bottom);
  drawTitleAbove(context, inUnits(plot.yLabel, yUnit), right);
}

/** The scale's colours, from what lies below it to what lies above, with their values; BAR_ROOM high from `above` on. */
export function drawBar(
  context: CanvasRenderingContext2D,
  [left, right]: Domain,
  above: number,
  palette: Palette,
  scale: HeatScale,
): void {
  const top = above + 12;
  const at = createScale(scale.domain, [left, right], scale.log);
  for (let x = left; x < right; x += 2) {
    context.fillStyle = heatColour(palette, scale, at.back(x + 1)) as string;
    context.fillRect(x, top, Math.min(2, right - x), BAR);
  }
  context.fillStyle = palette.muted;
  context.strokeStyle = palette.muted;
  const unit = acrossUnit(scale.domain, scale.log);
  const each = ticksOf(scale.domain, scale.log, right - left, ACROSS, unit);
  drawTicksBelow(context, each, at.at, [left, right], top + BAR);
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  context.fillText(inUnits(scale.label, unit), left, top - 2, right - left);
}
