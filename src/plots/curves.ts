import { type Chart, createChart, spreadLabels } from './chart.ts';
import { type Curve, type CurvePlot, type CurvePoint, columns, runs, valueAt } from './curve.ts';
import { drawGrid, drawReferenceLabels, line } from './grid.ts';
import { type Palette, textColour } from './palette.ts';
import { createPen } from './pen.ts';

const SIZE = 11;
const GAP = 14;
/** Length of the sample of the line before its label, and where the words begin. */
const SAMPLE = 13;
const LABEL = 24;
/** The room for the labels grows in such steps, so that a digit more doesn't move the picture. */
const STEP = 12;
const WIDTH = 1.8;
/** Lines are cut so far outside of where they are seen that their ends aren't. */
const OUTSIDE = 8;

/** The CSS pixels that the labels on the right need. */
export function labelRoom(context: CanvasRenderingContext2D, palette: Palette, plot: CurvePlot): number {
  context.font = `${SIZE}px ${palette.font}`;
  const width = (text: string) => context.measureText(text).width;
  const widest = Math.max(width(plot.xLabel) - SAMPLE, ...plot.curves.map((curve) => width(labelOf(curve, plot))));
  return LABEL + STEP * Math.ceil(widest / STEP);
}

/** Draws the plot in a box of `width` × `height` CSS pixels; returns the chart, for pointers to ask. */
export function drawCurves(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: CurvePlot,
): Chart {
  const right = plot.right ?? labelRoom(context, palette, plot);
  context.font = `${SIZE}px ${palette.font}`;
  const labelled = plot.curves.filter(({ length }) => length > 0);
  const words = labelled.map((curve) => labelOf(curve, plot));
  const chart = createChart({ ...plot, width, height, left: 38, right });

  drawGrid(context, chart, palette, plot);
  for (const curve of plot.curves) drawCurve(context, chart, palette, curve);
  drawReferenceLabels(context, chart, palette, plot);
  for (const curve of plot.curves) drawPoints(context, chart, palette, palette[curve.colour], curve.points ?? []);
  if (plot.cursor !== undefined) drawCursor(context, chart, palette, plot, plot.cursor);

  drawLabels(context, chart, palette, labelled, words);
  return chart;
}

/** Names the curves at their ends; one that left the picture at the top says so by an arrow. */
function drawLabels(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  curves: readonly Curve[],
  words: readonly string[],
): void {
  const ends = curves.map((curve) => {
    const end = chart.y(curve.y[curve.length - 1] as number);
    return Number.isFinite(end) ? Math.max(end, chart.infinity) : chart.bottom;
  });
  const heights = spreadLabels(ends, GAP, chart.infinity, chart.bottom - 4);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  curves.forEach((curve, k) => {
    const [x, y] = [chart.right + 6, Math.round(heights[k] as number) + 0.5];
    context.strokeStyle = palette[curve.colour];
    context.fillStyle = textColour(palette, curve.colour);
    if (beyond(chart, curve)) context.fillText('↑', x + 2, y);
    else {
      context.lineWidth = WIDTH;
      context.setLineDash([...(curve.dash ?? [])]);
      line(context, x, y, x + SAMPLE, y);
      context.setLineDash([]);
    }
    context.fillText(words[k] as string, chart.right + LABEL, y);
  });
}

function beyond(chart: Chart, { y, length }: Curve): boolean {
  const end = y[length - 1] as number;
  return Number.isFinite(end) && chart.y(end) < chart.top - 1;
}

function labelOf(curve: Curve, { cursor, format }: CurvePlot): string {
  const reading = cursor === undefined ? curve.reading : format(valueAt(curve, cursor));
  return reading === undefined ? curve.label : `${curve.label} ${reading}`;
}

function drawCurve(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, curve: Curve): void {
  context.strokeStyle = palette[curve.colour];
  context.fillStyle = palette[curve.colour];
  context.lineWidth = WIDTH;
  context.lineJoin = 'round';
  context.setLineDash([...(curve.dash ?? [])]);
  clipped(context, chart, chart.top - 2, () => {
    if (curve.floor !== undefined) drawFloor(context, chart, curve.floor);
    if (curve.noisy) drawNoisy(context, chart, curve);
    else strokeRuns(context, chart, curve, false);
  });
  clipped(context, chart, 0, () => strokeRuns(context, chart, curve, true));
  context.setLineDash([]);
}

function clipped(context: CanvasRenderingContext2D, chart: Chart, top: number, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(chart.left, top, chart.right - chart.left, chart.bottom + 2 - top);
  context.clip();
  draw();
  context.restore();
}

function drawFloor(context: CanvasRenderingContext2D, chart: Chart, floor: number): void {
  const y = Math.max(chart.top - OUTSIDE, chart.y(floor));
  if (!Number.isFinite(y)) return;
  context.globalAlpha = 0.14;
  context.fillRect(chart.left, y, chart.right - chart.left, chart.bottom - y);
  context.globalAlpha = 1;
}

function strokeRuns(context: CanvasRenderingContext2D, chart: Chart, curve: Curve, infinite: boolean): void {
  const pen = createPen(context, (infinite ? 0 : chart.top) - OUTSIDE, chart.bottom + OUTSIDE, WIDTH);
  context.beginPath();
  for (const [from, to, beyondAll] of runs(curve.y, curve.length)) {
    if (beyondAll !== infinite) continue;
    for (let i = from; i < to; i++) pen.to(chart.x(curve.x[i] as number), chart.y(curve.y[i] as number));
    pen.lift();
  }
  context.stroke();
}

function drawNoisy(context: CanvasRenderingContext2D, chart: Chart, curve: Curve): void {
  const rows = columns(chart, curve);
  const [top, bottom] = [chart.top - OUTSIDE, chart.bottom + OUTSIDE];
  const height = (row: number, lane: 1 | 2 | 3) => chart.y(rows[4 * row + lane] as number);
  const place = (row: number, lane: 2 | 3) => {
    const y = height(row, lane);
    // What a logarithmic axis can't show is below it.
    context.lineTo(rows[4 * row] as number, Number.isNaN(y) ? bottom : Math.min(bottom, Math.max(top, y)));
  };
  const count = rows.length / 4;
  context.beginPath();
  for (let row = 0; row < count; row++) place(row, 3);
  for (let row = count - 1; row >= 0; row--) place(row, 2);
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
  const pen = createPen(context, top, bottom, WIDTH);
  context.beginPath();
  for (let row = 0; row < count; row++) pen.to(rows[4 * row] as number, height(row, 1));
  pen.lift();
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
    if (!(px >= chart.left - 1 && px <= chart.right + 1 && py >= 0 && py <= chart.bottom + OUTSIDE)) continue;
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
    const point: CurvePoint = { x: cursor, y: valueAt(curve, cursor), style: 'closed' };
    drawPoints(context, chart, palette, palette[curve.colour], [point]);
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
