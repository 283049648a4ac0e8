import { type Chart, powerTicks, ticks, unitExponent } from './chart.ts';
import type { CurvePlot } from './curve.ts';
import { raised } from './numerals.ts';
import type { Palette } from './palette.ts';

/** Tick labels so near to the crosshair give way to its own. */
const CURSOR = 36;

export function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

/** Axes, ticks, labels and reference lines, beneath the curves. */
export function drawGrid(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, plot: CurvePlot): void {
  context.lineWidth = 1;
  drawLevels(context, chart, palette, plot);
  drawFoot(context, chart, palette, plot);
  drawReferences(context, chart, palette, plot);
}

function drawLevels(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, plot: CurvePlot): void {
  const { left, right, top, bottom, infinity } = chart;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.muted;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const unit = unitExponent(plot.y);
  const each = plot.log ? powerTicks(plot.y, bottom - top, 34) : ticks(plot.y, bottom - top, 34, unit);
  for (const { value, label } of each) {
    const y = Math.round(chart.y(value)) + 0.5;
    if (!(y >= top - 1 && y <= bottom + 1)) continue;
    line(context, left, y, right, y);
    context.fillText(label, left - 6, y);
  }
  if (plot.infinite) {
    line(context, left, infinity + 0.5, right, infinity + 0.5);
    context.fillText('∞', left - 6, infinity);
    const middle = (infinity + top) / 2;
    context.strokeStyle = palette.muted;
    line(context, left - 4, middle + 1, left + 4, middle - 3);
    line(context, left - 4, middle + 5, left + 4, middle + 1);
  }
}

function drawFoot(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, plot: CurvePlot): void {
  const { left, right, bottom } = chart;
  context.textAlign = 'left';
  const unit = plot.log ? 0 : unitExponent(plot.y);
  context.fillText(unit === 0 ? plot.yLabel : `${plot.yLabel} ×${raised(unit)}`.trimStart(), 0, 6);

  context.strokeStyle = palette.muted;
  line(context, left, bottom + 0.5, right, bottom + 0.5);
  context.textBaseline = 'top';
  const cursor = plot.cursor === undefined ? Number.NaN : chart.x(plot.cursor);
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label } of ticks(plot.x, right - left, 50)) {
    const x = Math.round(chart.x(value)) + 0.5;
    if (!(x <= right + 1 && x >= left - 1)) continue;
    line(context, x, bottom, x, bottom + 4);
    const wide = context.measureText(label).width;
    const start = Math.min(x - wide / 2, right + 1 - wide);
    if (start < free || Math.abs(x - cursor) < CURSOR) continue;
    context.fillText(label, start, bottom + 7);
    free = start + wide + 6;
  }
  context.fillText(plot.xLabel, right + 7, bottom + 7);
}

function drawReferences(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, plot: CurvePlot): void {
  context.strokeStyle = palette.muted;
  context.setLineDash([2, 3]);
  for (const { value } of plot.references ?? []) {
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
  plot: CurvePlot,
): void {
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.lineJoin = 'round';
  for (const { value, label } of plot.references ?? []) {
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
