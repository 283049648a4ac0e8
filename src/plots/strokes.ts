import type { Chart } from './chart.ts';
import { type Curve, type CurvePoint, columns, runs } from './curve.ts';
import type { Palette } from './palette.ts';
import { createPen } from './pen.ts';

export const WIDTH = 1.8;
/** Lines are cut so far outside of where they are seen that their ends aren't. */
const OUTSIDE = 8;

/** Draws one curve with its floor, cut to the chart's box. */
export function drawCurve(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, curve: Curve): void {
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

export function clipped(context: CanvasRenderingContext2D, chart: Chart, top: number, draw: () => void): void {
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

/** The pixel of a value within reach of the box: what a logarithmic axis can't show is below it, +∞ above. */
export function heldY(chart: Chart, value: number): number {
  const [top, bottom] = [chart.top - OUTSIDE, chart.bottom + OUTSIDE];
  const pixel = value === Number.POSITIVE_INFINITY ? top : chart.y(value);
  return Number.isNaN(pixel) ? bottom : Math.min(bottom, Math.max(top, pixel));
}

function drawNoisy(context: CanvasRenderingContext2D, chart: Chart, curve: Curve): void {
  const rows = columns(chart, curve);
  const count = rows.length / 4;
  const place = (row: number, lane: 2 | 3) => {
    context.lineTo(rows[4 * row] as number, heldY(chart, rows[4 * row + lane] as number));
  };
  context.beginPath();
  for (let row = 0; row < count; row++) place(row, 3);
  for (let row = count - 1; row >= 0; row--) place(row, 2);
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
  const pen = createPen(context, chart.top - OUTSIDE, chart.bottom + OUTSIDE, WIDTH);
  context.beginPath();
  for (let row = 0; row < count; row++) pen.to(rows[4 * row] as number, chart.y(rows[4 * row + 1] as number));
  pen.end();
  context.stroke();
}

/** Whether a pixel lies in the chart's box, or near enough that its mark shows. */
export function isNear(chart: Chart, x: number, y: number): boolean {
  return x >= chart.left - 1 && x <= chart.right + 1 && y >= 0 && y <= chart.bottom + OUTSIDE;
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
    if (!isNear(chart, px, py)) continue;
    context.beginPath();
    context.arc(px, py, 3.6, 0, 2 * Math.PI);
    context.fillStyle = style === 'closed' ? colour : palette.paper;
    context.fill();
    context.strokeStyle = style === 'closed' ? palette.paper : colour;
    context.lineWidth = 1.4;
    context.stroke();
  }
}
