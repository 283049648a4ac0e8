import type { Chart } from './chart.ts';
import { type Curve, type CurvePoint, columns, runs } from './curve.ts';
import type { Palette } from './palette.ts';
import { createPen } from './pen.ts';

export const WIDTH = 1.8;
/** Lines are cut so far outside of where they are seen that their ends aren't. */
export const OUTSIDE = 8;
/** Marks of samples are this large, in pixels. */
const MARK = 2.6;

/** Draws one curve with its floor, band and points, cut to the chart's box. */
export function drawCurve(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, curve: Curve): void {
  context.strokeStyle = palette[curve.colour];
  context.fillStyle = palette[curve.colour];
  context.lineWidth = WIDTH;
  context.lineJoin = 'round';
  clipped(context, chart, chart.top - 2, () => {
    if (curve.floor !== undefined) drawFloor(context, chart, curve.floor);
    if (curve.band) drawBand(context, chart, curve.x, curve.band.low, curve.band.high, curve.length);
    context.setLineDash([...(curve.dash ?? [])]);
    if (curve.noisy) drawNoisy(context, chart, curve);
    else strokeRuns(context, chart, curve, false);
    context.setLineDash([]);
  });
  context.setLineDash([...(curve.dash ?? [])]);
  clipped(context, chart, 0, () => strokeRuns(context, chart, curve, true));
  context.setLineDash([]);
  if (curve.marked) drawMarks(context, chart, curve);
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
  pen.end();
  context.stroke();
}

/** A pixel within reach of the box: what a logarithmic axis can't show is below it, +∞ above. */
function held(chart: Chart, y: number): number {
  if (y === Number.POSITIVE_INFINITY) return chart.top - OUTSIDE;
  const pixel = chart.y(y);
  const bottom = chart.bottom + OUTSIDE;
  return Number.isNaN(pixel) ? bottom : Math.min(bottom, Math.max(chart.top - OUTSIDE, pixel));
}

/** Fills between two curves wherever both are numbers; of the samples in one pixel column the widest range. */
function drawBand(
  context: CanvasRenderingContext2D,
  chart: Chart,
  x: ArrayLike<number>,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  length: number,
): void {
  /** Rows (pixel, top, bottom) of the piece at hand. */
  let piece: [number, number, number][] = [];
  context.beginPath();
  const close = () => {
    if (piece.length > 1) {
      for (const [at, top] of piece) context.lineTo(at, top);
      for (const [at, , bottom] of piece.reverse()) context.lineTo(at, bottom);
      context.closePath();
    }
    piece = [];
  };
  for (let i = 0; i < length; i++) {
    const [at, least, most] = [chart.x(x[i] as number), low[i] as number, high[i] as number];
    if (!Number.isFinite(at) || Number.isNaN(least) || Number.isNaN(most)) {
      close();
      continue;
    }
    const [top, bottom] = [held(chart, most), held(chart, least)];
    const last = piece.at(-1);
    if (last && Math.floor(last[0]) === Math.floor(at)) {
      last[1] = Math.min(last[1], top);
      last[2] = Math.max(last[2], bottom);
    } else piece.push([at, top, bottom]);
  }
  close();
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
}

function drawNoisy(context: CanvasRenderingContext2D, chart: Chart, curve: Curve): void {
  const rows = columns(chart, curve);
  const count = rows.length / 4;
  context.beginPath();
  for (let row = 0; row < count; row++)
    context.lineTo(rows[4 * row] as number, held(chart, rows[4 * row + 3] as number));
  for (let row = count - 1; row >= 0; row--) {
    context.lineTo(rows[4 * row] as number, held(chart, rows[4 * row + 2] as number));
  }
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
  const pen = createPen(context, chart.top - OUTSIDE, chart.bottom + OUTSIDE, WIDTH);
  context.beginPath();
  for (let row = 0; row < count; row++) pen.to(rows[4 * row] as number, chart.y(rows[4 * row + 1] as number));
  pen.end();
  context.stroke();
}

function within(chart: Chart, x: number, y: number): boolean {
  return x >= chart.left - 1 && x <= chart.right + 1 && y >= 0 && y <= chart.bottom + OUTSIDE;
}

function drawMarks(context: CanvasRenderingContext2D, chart: Chart, { x, y, length }: Curve): void {
  context.beginPath();
  for (let i = 0; i < length; i++) {
    const [px, py] = [chart.x(x[i] as number), chart.y(y[i] as number)];
    if (!within(chart, px, py)) continue;
    context.moveTo(px + MARK, py);
    context.arc(px, py, MARK, 0, 2 * Math.PI);
  }
  context.fill();
}

export function drawPoints(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  colour: string,
  points: readonly CurvePoint[],
): void {
  for (const { x, y, style } of points) {
    const [px, py] = [chart.x(x), chart.y(y)];
    if (!within(chart, px, py)) continue;
    context.beginPath();
    context.arc(px, py, 3.6, 0, 2 * Math.PI);
    context.fillStyle = style === 'closed' ? colour : palette.paper;
    context.fill();
    context.strokeStyle = style === 'closed' ? palette.paper : colour;
    context.lineWidth = 1.4;
    context.stroke();
  }
}
