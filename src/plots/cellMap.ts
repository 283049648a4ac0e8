import { SIZE } from './curveLabels.ts';
import { drawTitleAbove, drawTitleBelow, line } from './drawTicks.ts';
import { drawReading } from './grid.ts';
import type { HeatChart } from './heat.ts';
import { drawMapLegend, legendRoom, type MapLegend } from './mapLegend.ts';
import type { Palette } from './palette.ts';

/** A cell of a map: what was found there, or what the nearest found one suggests. */
export interface MapCell {
  /** Absent where nothing is known. */
  readonly colour?: string | undefined;
  /** One letter or sign that says the same without colour. */
  readonly sign?: string | undefined;
  /** `measured` in itself; `interim`: its colour is the nearest measured cell's; `impossible`: there is no such run. */
  readonly kind: 'measured' | 'interim' | 'impossible';
  /** Its runs don't agree: the colour of what others became. */
  readonly other?: string | undefined;
}

/** A map of cells whose places are listed, be they numbers or names. */
export interface CellMap {
  /** Row by row from the lowest. */
  readonly cells: readonly MapCell[];
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly legend: MapLegend;
  readonly cursor?: number | undefined;
  readonly reading?: string | undefined;
}

const TOP = 20;
const MARGIN = 8;
/** Lines of labels below that keep long names apart, and the title's line. */
const LANES = 3;
const LANE = 14;
const APART = 6;
/** Labels on the left take at most such a share of the picture. */
const LEFT = 0.3;
/** Cells larger than this have room for a sign. */
const ROOMY = 13;
/** Dark on every colour, in either theme. */
const SIGN = 'rgb(0 0 0 / 0.8)';
/** Hatching lies so many pixels apart. */
const HATCH = 6;

const isName = (text: string) => !/^[−\d]/.test(text);

interface Placed {
  readonly text: string;
  readonly at: number;
  readonly lane: number;
}

/** Every so many of them, in so many lines; nothing where two would touch. */
function laid(widths: readonly number[], at: (k: number) => number, right: number, every: number, lanes: number) {
  const free = Array<number>(lanes).fill(Number.NEGATIVE_INFINITY);
  const found: { readonly k: number; readonly at: number; readonly lane: number }[] = [];
  for (let k = 0; k < widths.length; k += every) {
    const width = widths[k] as number;
    const start = Math.max(0, Math.min(at(k) - width / 2, right - width));
    const lane = free.findIndex((end) => start >= end + APART);
    if (lane < 0) return undefined;
    free[lane] = start + width;
    found.push({ k, at: start, lane });
  }
  return found;
}

/** Labels below their columns: numbers tell their neighbours, so that some of them on one line do; names take several lines. */
function placed(
  context: CanvasRenderingContext2D,
  labels: readonly string[],
  at: (k: number) => number,
  right: number,
): Placed[] {
  const widths = labels.map((text) => context.measureText(text).width);
  const most = labels.some(isName) ? LANES : 1;
  for (let every = 1; every <= labels.length; every++) {
    for (let lanes = 1; lanes <= most; lanes++) {
      const found = laid(widths, at, right, every, lanes);
      if (found) return found.map(({ k, ...place }) => ({ text: labels[k] as string, ...place }));
    }
  }
  return [];
}

/** The picture's parts in a box of `width` × `height` CSS pixels. */
function layoutOf(context: CanvasRenderingContext2D, width: number, height: number, map: CellMap): HeatChart {
  const widest = Math.max(...map.rows.map((text) => context.measureText(text).width));
  const left = Math.ceil(Math.min(widest, LEFT * width)) + 10;
  const below = 8 + LANE * (map.columns.some(isName) ? LANES : 1) + LANE + 4;
  const right = width - MARGIN;
  return { left, right, top: TOP, bottom: height - below - legendRoom(context, right, map.legend) };
}

/** Draws the cells with their axes, and says where they lie. Measured cells are plain, all others hatched or crossed. */
export function drawCellMap(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  map: CellMap,
): HeatChart {
  context.font = `${SIZE}px ${palette.font}`;
  context.lineWidth = 1;
  const chart = layoutOf(context, width, height, map);
  const { left, right, top, bottom } = chart;
  const [columns, rows] = [map.columns.length, map.rows.length];
  const x = (column: number) => Math.round(left + ((right - left) * column) / columns);
  const y = (row: number) => Math.round(bottom - ((bottom - top) * row) / rows);
  map.cells.forEach((cell, k) => {
    const [column, row] = [k % columns, Math.floor(k / columns)];
    drawCell(context, palette, cell, x(column), y(row + 1), x(column + 1), y(row));
  });
  if (map.cursor !== undefined) {
    const [column, row] = [map.cursor % columns, Math.floor(map.cursor / columns)];
    outline(context, palette, x(column), y(row + 1), x(column + 1), y(row));
  }
  drawLabels(context, chart, palette, map, x, y);
  const above = height - legendRoom(context, right, map.legend);
  drawMapLegend(context, [0, right], above, palette, map.legend, (cell, ...box) =>
    drawCell(context, palette, cell, ...box),
  );
  if (map.reading !== undefined) drawReading(context, palette, map.reading, width);
  return chart;
}

function drawCell(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { colour, sign, kind, other }: MapCell,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  if (colour !== undefined) {
    context.globalAlpha = kind === 'measured' ? 1 : 0.35;
    context.fillStyle = colour;
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
    context.globalAlpha = 1;
  }
  context.strokeStyle = palette.muted;
  if (kind === 'impossible') {
    line(context, x0 + 2, y0 + 2, x1 - 2, y1 - 2);
    line(context, x0 + 2, y1 - 2, x1 - 2, y0 + 2);
    return;
  }
  if (kind === 'interim') {
    hatch(context, x0, y0, x1, y1);
    return;
  }
  const [wide, high] = [x1 - x0, y1 - y0];
  if (other !== undefined) {
    const corner = Math.min(wide, high) / 3;
    context.fillStyle = other;
    context.beginPath();
    context.moveTo(x1, y0);
    context.lineTo(x1 - corner, y0);
    context.lineTo(x1, y0 + corner);
    context.fill();
  }
  if (sign === undefined || Math.min(wide, high) < ROOMY) return;
  context.fillStyle = colour === palette.line ? palette.ink : SIGN;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(sign, (x0 + x1) / 2, (y0 + y1) / 2);
}

/** Diagonals through a box, one stroke for all; neighbouring boxes' diagonals meet. */
function hatch(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.globalAlpha = 0.6;
  context.beginPath();
  const first = Math.ceil((x0 + y0) / HATCH) * HATCH;
  for (let sum = first; sum < x1 + y1; sum += HATCH) {
    const from = Math.max(x0, sum - y1);
    const to = Math.min(x1, sum - y0);
    context.moveTo(from, sum - from);
    context.lineTo(to, sum - to);
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** Seen on every colour: ink around paper. */
function outline(
  context: CanvasRenderingContext2D,
  palette: Palette,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  context.strokeStyle = palette.paper;
  context.lineWidth = 5;
  context.strokeRect(x0, y0, x1 - x0, y1 - y0);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2.5;
  context.strokeRect(x0, y0, x1 - x0, y1 - y0);
  context.lineWidth = 1;
}

function drawLabels(
  context: CanvasRenderingContext2D,
  { left, right, bottom }: HeatChart,
  palette: Palette,
  map: CellMap,
  x: (column: number) => number,
  y: (row: number) => number,
): void {
  context.strokeStyle = palette.muted;
  context.fillStyle = palette.muted;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  const lanes = placed(context, map.columns, (column) => (x(column) + x(column + 1)) / 2, right + MARGIN);
  for (const { text, at, lane } of lanes) context.fillText(text, at, bottom + 6 + LANE * lane);
  const high = y(0) - y(1);
  const every = Math.max(1, Math.ceil(LANE / high));
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  map.rows.forEach((text, row) => {
    if (row % every === 0) context.fillText(text, left - 6, (y(row) + y(row + 1)) / 2, left - 8);
  });
  const last = Math.max(0, ...lanes.map(({ lane }) => lane));
  drawTitleBelow(context, map.xLabel, right, bottom + LANE * last);
  drawTitleAbove(context, map.yLabel, right);
}
