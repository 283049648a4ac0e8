import { type Chart, createChart, spreadLabels } from './chart.ts';
import { type Curve, type CurvePlot, type CurvePoint, columns, runs, valueNear } from './curve.ts';
import { drawGrid, line } from './grid.ts';
import type { Palette } from './palette.ts';

const SIZE = 11;
const GAP = 14;

/** Draws the plot in a box of `width` × `height` CSS pixels; returns the chart, for pointers to ask. */
export function drawCurves(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: CurvePlot,
): Chart {
  context.font = `${SIZE}px ${palette.font}`;
  const labelled = plot.curves.filter(({ length }) => length > 0);
  const words = labelled.map((curve) => labelOf(curve, plot));
  const right = plot.right ?? Math.max(28, ...words.map((text) => context.measureText(text).width + 10));
  const chart = createChart({ ...plot, width, height, left: 38, right });

  drawGrid(context, chart, palette, plot);
  context.save();
  context.beginPath();
  context.rect(chart.left, 0, chart.right - chart.left, chart.bottom + 2);
  context.clip();
  for (const curve of plot.curves) drawCurve(context, chart, palette, curve);
  context.restore();
  for (const curve of plot.curves) drawPoints(context, chart, palette, palette[curve.concept], curve.points ?? []);
  if (plot.cursor !== undefined) drawCursor(context, chart, palette, plot, plot.cursor);

  const ends = labelled.map((curve) => {
    const end = chart.y(curve.y[curve.length - 1] as number);
    return Number.isFinite(end) ? end : chart.top;
  });
  const heights = spreadLabels(ends, GAP, chart.infinity, chart.bottom - 4);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  labelled.forEach((curve, k) => {
    context.fillStyle = palette.text[curve.concept];
    context.fillText(words[k] as string, chart.right + 7, heights[k] as number);
  });
  return chart;
}

function labelOf(curve: Curve, { cursor, format }: CurvePlot): string {
  const reading = cursor === undefined ? curve.reading : format(valueNear(curve, cursor));
  return reading === undefined ? curve.label : `${curve.label} ${reading}`;
}

function drawCurve(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, curve: Curve): void {
  const colour = palette[curve.concept];
  context.strokeStyle = colour;
  context.fillStyle = colour;
  if (curve.floor !== undefined && Number.isFinite(chart.y(curve.floor))) {
    const y = chart.y(curve.floor);
    context.globalAlpha = 0.1;
    context.fillRect(chart.left, y, chart.right - chart.left, chart.bottom - y);
    context.globalAlpha = 1;
  }
  context.lineWidth = 1.8;
  context.lineJoin = 'round';
  context.lineCap = curve.dash ? 'butt' : 'round';
  context.setLineDash([...(curve.dash ?? [])]);
  if (curve.noisy) drawNoisy(context, chart, curve);
  else {
    context.beginPath();
    for (const [from, to] of runs(curve.y, curve.length)) {
      context.moveTo(chart.x(curve.x[from] as number), chart.y(curve.y[from] as number));
      for (let i = from; i < to; i++) context.lineTo(chart.x(curve.x[i] as number), chart.y(curve.y[i] as number));
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.lineCap = 'butt';
}

function drawNoisy(context: CanvasRenderingContext2D, chart: Chart, curve: Curve): void {
  const rows = columns(chart, curve);
  const place = (row: number, lane: 1 | 2 | 3) =>
    context.lineTo(rows[4 * row] as number, chart.y(rows[4 * row + lane] as number));
  const count = rows.length / 4;
  context.beginPath();
  for (let row = 0; row < count; row++) place(row, 3);
  for (let row = count - 1; row >= 0; row--) place(row, 2);
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
  context.beginPath();
  for (let row = 0; row < count; row++) place(row, 1);
  context.stroke();
}

function drawPoints(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  colour: string,
  points: readonly CurvePoint[],
): void {
  for (const { x, y, style } of points) {
    const [px, py] = [chart.x(x), chart.y(y)];
    if (!Number.isFinite(px + py) || px < chart.left - 1 || px > chart.right + 1) continue;
    context.beginPath();
    context.arc(px, py, 3.6, 0, 2 * Math.PI);
    context.fillStyle = style === 'closed' ? colour : palette.paper;
    context.fill();
    context.strokeStyle = style === 'closed' ? palette.paper : colour;
    context.lineWidth = 1.4;
    context.stroke();
  }
}

function drawCursor(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  plot: CurvePlot,
  cursor: number,
): void {
  const x = Math.round(chart.x(cursor)) + 0.5;
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  line(context, x, chart.infinity, x, chart.bottom);
  for (const curve of plot.curves) {
    const point: CurvePoint = { x: cursor, y: valueNear(curve, cursor), style: 'closed' };
    drawPoints(context, chart, palette, palette[curve.concept], [point]);
  }
  const text = plot.formatX(cursor);
  const wide = context.measureText(text).width + 8;
  const left = Math.min(Math.max(x - wide / 2, chart.left - 4), chart.right - wide + 4);
  context.fillStyle = palette.paper;
  context.fillRect(left, chart.bottom + 2, wide, 16);
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText(text, left + wide / 2, chart.bottom + 7);
}
