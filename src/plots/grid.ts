import type { Chart } from './chart.ts';
import type { Domain } from './domain.ts';
import {
  ACROSS,
  acrossUnit,
  drawTicksBelow,
  drawTitleAbove,
  drawTitleBelow,
  inUnits,
  line,
  ticksOf,
  UP,
  upUnit,
} from './drawTicks.ts';
import type { Palette } from './palette.ts';
import type { Log } from './scale.ts';

/** A value that matters, as a line across the chart. */
export interface Reference {
  readonly value: number;
  readonly label: string;
}

/** What the grid behind a chart is made from. */
export interface Grid {
  /** Exponents of ten where logarithmic. */
  readonly x: Domain;
  readonly logX?: Log;
  readonly y: Domain;
  readonly log?: boolean;
  /** Break the axis for +∞. */
  readonly infinite?: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly references?: readonly Reference[];
  /** Abscissa under the crosshair. */
  readonly cursor?: number | undefined;
}

/** Length of a small tick between two levels. */
const SMALL = 3;

/**
 * Axes, ticks, labels and reference lines, beneath the curves.
 * @param footLabel where the x axis' label goes: right of the axis, or a line of its own below its ticks
 */
export function drawGrid(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  grid: Grid,
  footLabel: 'beside' | 'below',
): void {
  context.lineWidth = 1;
  drawLevels(context, chart, palette, grid);
  drawFoot(context, chart, palette, grid, footLabel);
  drawReferences(context, chart, palette, grid);
}

function drawLevels(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, grid: Grid): void {
  const { left, right, top, bottom, infinity } = chart;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.muted;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const unit = upUnit(grid.y, grid.log);
  for (const { value, label } of ticksOf(grid.y, grid.log, bottom - top, UP, unit)) {
    const y = Math.round(chart.y(value)) + 0.5;
    if (!(y >= top - 1 && y <= bottom + 1)) continue;
    line(context, left, y, label === '' ? left + SMALL : right, y);
    if (label !== '') context.fillText(label, left - 6, y);
  }
  if (grid.infinite) {
    line(context, left, infinity + 0.5, right, infinity + 0.5);
    context.fillText('∞', left - 6, infinity);
    const middle = (infinity + top) / 2;
    context.strokeStyle = palette.muted;
    line(context, left - 4, middle + 1, left + 4, middle - 3);
    line(context, left - 4, middle + 5, left + 4, middle + 1);
  }
  drawTitleAbove(context, inUnits(grid.yLabel, unit), right);
}

function drawFoot(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  grid: Grid,
  footLabel: 'beside' | 'below',
): void {
  const { left, right, bottom } = chart;
  context.strokeStyle = palette.muted;
  line(context, left, bottom + 0.5, right, bottom + 0.5);
  const unit = acrossUnit(grid.x, grid.logX);
  const cursor = grid.cursor === undefined ? Number.NaN : chart.x(grid.cursor);
  const each = ticksOf(grid.x, grid.logX, right - left, ACROSS, unit);
  drawTicksBelow(context, each, chart.x, [left, right], bottom, cursor);
  const title = inUnits(grid.xLabel, unit);
  if (footLabel === 'below') drawTitleBelow(context, title, right, bottom);
  else context.fillText(title, right + 7, bottom + 7);
}

function drawReferences(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, grid: Grid): void {
  context.strokeStyle = palette.muted;
  context.setLineDash([2, 3]);
  for (const { value } of grid.references ?? []) {
    const y = referenceAt(chart, value);
    if (y !== undefined) line(context, chart.left, y, chart.right, y);
  }
  context.setLineDash([]);
}

/** The words of the reference lines, above the curves and on a halo of paper. */
export function drawReferenceLabels(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  references: readonly Reference[],
): void {
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  for (const { value, label } of references) {
    const y = referenceAt(chart, value);
    if (y !== undefined) haloed(context, palette, label, chart.right - 3, y - 1);
  }
}

/** Muted words on a halo of paper, pressed into a width where one is given. */
export function haloed(
  context: CanvasRenderingContext2D,
  palette: Palette,
  text: string,
  x: number,
  y: number,
  ...width: [] | [number]
): void {
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  context.lineWidth = 3;
  context.strokeText(text, x, y, ...width);
  context.fillStyle = palette.muted;
  context.fillText(text, x, y, ...width);
}

/** What the crosshair reads, at the picture's top right end. */
export function drawReading(context: CanvasRenderingContext2D, palette: Palette, text: string, width: number): void {
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const wide = Math.min(width, context.measureText(text).width);
  context.fillStyle = palette.paper;
  context.fillRect(width - wide - 6, 0, wide + 6, 14);
  context.fillStyle = palette.ink;
  context.fillText(text, width, 6, width);
}

function referenceAt(chart: Chart, value: number): number | undefined {
  const y = Math.round(chart.y(value)) + 0.5;
  return y >= chart.top - 1 && y <= chart.bottom ? y : undefined;
}
