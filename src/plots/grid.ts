import type { Chart } from './chart.ts';
import type { Domain } from './domain.ts';
import { raised } from './numerals.ts';
import type { Palette } from './palette.ts';
import { powerTicks, ticks, unitExponent } from './ticks.ts';

/** What the grid behind a chart is made from. */
export interface Grid {
  /** Exponents of ten where logarithmic. */
  readonly x: Domain;
  readonly logX?: boolean;
  readonly y: Domain;
  readonly log?: boolean;
  /** Break the axis for +∞. */
  readonly infinite?: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly references?: readonly { readonly value: number; readonly label: string }[];
  /** Abscissa under the crosshair. */
  readonly cursor?: number | undefined;
}

/** Tick labels so near to the crosshair give way to its own. */
const CURSOR = 36;
/** Length of a small tick. */
const SMALL = 3;
/** The x axis keeps its powers of ten until its labels grow this long. */
const LONG_UNIT = 7;

export function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

/**
 * Axes, ticks, labels and reference lines, beneath the curves.
 * @param footLabel where the x axis' label goes: right of the axis, or a line of its own below its ticks
 */
export function drawGrid(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  grid: Grid,
  footLabel: 'beside' | 'below' = 'beside',
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
  const unit = unitExponent(grid.y);
  const each = grid.log ? powerTicks(grid.y, bottom - top, 34) : ticks(grid.y, bottom - top, 34, unit);
  for (const { value, label } of each) {
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
  context.textAlign = 'left';
  context.fillText(inUnits(grid.yLabel, grid.log ? 0 : unit), 0, 6);
}

const inUnits = (label: string, unit: number) => (unit === 0 ? label : `${label} ×${raised(unit)}`.trimStart());

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
  context.textBaseline = 'top';
  const cursor = grid.cursor === undefined ? Number.NaN : chart.x(grid.cursor);
  const exponent = unitExponent(grid.x);
  const unit = grid.logX || (exponent > 0 && exponent < LONG_UNIT) ? 0 : exponent;
  const each = grid.logX ? powerTicks(grid.x, right - left, 50) : ticks(grid.x, right - left, 50, unit);
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label } of each) {
    const x = Math.round(chart.x(value)) + 0.5;
    if (!(x <= right + 1 && x >= left - 1)) continue;
    line(context, x, bottom, x, bottom + (label === '' ? SMALL : 4));
    const wide = context.measureText(label).width;
    const start = Math.min(x - wide / 2, right + 1 - wide);
    if (label === '' || start < free || Math.abs(x - cursor) < CURSOR) continue;
    context.fillText(label, start, bottom + 7);
    free = start + wide + 6;
  }
  const name = inUnits(grid.xLabel, unit);
  if (footLabel === 'beside') context.fillText(name, right + 7, bottom + 7);
  else {
    context.textAlign = 'right';
    context.fillText(name, right, bottom + 21);
    context.textAlign = 'left';
  }
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
  { references = [] }: Pick<Grid, 'references'>,
): void {
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.lineJoin = 'round';
  for (const { value, label } of references) {
    const y = referenceAt(chart, value);
    if (y === undefined) continue;
    context.strokeStyle = palette.paper;
    context.lineWidth = 3;
    context.strokeText(label, chart.right - 3, y - 1);
    context.fillStyle = palette.muted;
    context.fillText(label, chart.right - 3, y - 1);
  }
}

function referenceAt(chart: Chart, value: number): number | undefined {
  const y = Math.round(chart.y(value)) + 0.5;
  return y >= chart.top - 1 && y <= chart.bottom ? y : undefined;
}
