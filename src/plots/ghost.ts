import type { Chart } from './chart.ts';
import { type Curve, columns, runs } from './curve.ts';
import { line } from './drawTicks.ts';
import { haloed } from './grid.ts';
import type { Palette } from './palette.ts';
import { createPen } from './pen.ts';
import { clipped, WIDTH } from './strokes.ts';

const FAINT = 0.4;

/** How many samples lie at x or before it. */
export function reaching({ x, length }: Pick<Curve, 'x' | 'length'>, at: number): number {
  let count = length;
  while (count > 0 && (x[count - 1] as number) > at) count--;
  return count;
}

/** A curve as it was, behind what it is: one faint line, of a noisy curve the mean of each column of pixels. */
export function drawGhost(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, curve: Curve): void {
  context.globalAlpha = FAINT;
  context.strokeStyle = palette[curve.colour];
  context.fillStyle = palette[curve.colour];
  context.lineWidth = WIDTH;
  context.setLineDash([...(curve.dash ?? [])]);
  clipped(context, chart, chart.top - 2, () => {
    const pen = createPen(context, chart.top, chart.bottom, WIDTH);
    context.beginPath();
    if (curve.noisy) {
      const rows = columns(chart, curve);
      for (let at = 0; at < rows.length; at += 4) pen.to(rows[at] as number, chart.y(rows[at + 1] as number));
    } else {
      for (const [from, to, infinite] of runs(curve.y, curve.length)) {
        if (!infinite)
          for (let i = from; i < to; i++) pen.to(chart.x(curve.x[i] as number), chart.y(curve.y[i] as number));
        pen.lift();
      }
    }
    pen.end();
    context.stroke();
  });
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** An upright where something was changed, and what. */
export interface Upright {
  readonly x: number;
  readonly lines: readonly string[];
}

/** Pixels from an upright within which the crosshair reads it. */
const NEAR = 8;
const ROW = 13;
const ASIDE = 6;

/** Fine uprights; the one under the crosshair says what it stands for. */
export function drawUprights(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  uprights: readonly Upright[],
  cursor: number | undefined,
): void {
  const at = cursor === undefined ? Number.NaN : chart.x(cursor);
  context.lineWidth = 1;
  for (const upright of uprights) {
    const x = Math.round(chart.x(upright.x)) + 0.5;
    if (!(x >= chart.left && x <= chart.right + 1)) continue;
    context.strokeStyle = palette.ink;
    line(context, x, chart.infinity, x, chart.bottom);
    context.fillStyle = palette.ink;
    context.beginPath();
    context.moveTo(x - 3, chart.infinity);
    context.lineTo(x + 3, chart.infinity);
    context.lineTo(x, chart.infinity + 5);
    context.fill();
  }
  const read = uprights.find(({ x }) => Math.abs(chart.x(x) - at) <= NEAR);
  if (!read) return;
  const x = chart.x(read.x);
  const left = x < (chart.left + chart.right) / 2;
  const room = Math.max(x - chart.left, chart.right - x) - ASIDE;
  context.textAlign = left ? 'left' : 'right';
  context.textBaseline = 'middle';
  for (const [k, text] of read.lines.entries()) {
    haloed(context, palette, text, x + (left ? ASIDE : -ASIDE), chart.top + 8 + ROW * k, room);
  }
}
