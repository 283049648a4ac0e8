import { sampleGrid } from './gradient.ts';
import type { Palette } from './palette.ts';
import { emphasis, type Viewport } from './viewport.ts';

export interface ArrowOptions {
  /** Positions (n × 2) that carry an arrow; absent: a coarse even lattice. */
  readonly at?: ArrayLike<number>;
  /** The gradient norm that is drawn at 76 % of the full length; longer ones saturate. */
  readonly reference: number;
  /** All arrows of full length: direction alone. */
  readonly normalised?: boolean;
  /** Full length in CSS pixels. */
  readonly length?: number;
  /** A CSS colour; ink where absent. */
  readonly colour?: string;
}

const SHORTEST = 1.2;

/** Centres of an even lattice of squares about `spacing` CSS pixels wide over the bounds. */
function lattice(viewport: Viewport, spacing: number): Float32Array {
  const [x0, x1, y0, y1] = viewport.bounds;
  const columns = Math.max(1, Math.round((viewport.scale * (x1 - x0)) / spacing));
  const rows = Math.max(1, Math.round((viewport.scale * (y1 - y0)) / spacing));
  const points = new Float32Array(2 * columns * rows);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      points[2 * (j * columns + i)] = x0 + ((i + 0.5) / columns) * (x1 - x0);
      points[2 * (j * columns + i) + 1] = y0 + ((j + 0.5) / rows) * (y1 - y0);
    }
  }
  return points;
}

/** Draws ∇f from `gradientGrid` as arrows that start at their point; where it vanishes, a dot stays. */
export function drawArrows(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  gradients: ArrayLike<number>,
  n: number,
  options: ArrowOptions,
): void {
  const times = emphasis(viewport);
  const length = options.length ?? 22 * times;
  const points = options.at ?? lattice(viewport, 34 * times);
  context.beginPath();
  for (let k = 0; k + 1 < points.length; k += 2) {
    const [x, y] = [points[k] as number, points[k + 1] as number];
    const dx = sampleGrid(gradients, n, viewport.bounds, x, y, 2, 0);
    const dy = sampleGrid(gradients, n, viewport.bounds, x, y, 2, 1);
    const norm = Math.hypot(dx, dy);
    if (!Number.isFinite(norm)) continue;
    const long = length * (options.normalised ? Number(norm > 0) : Math.tanh(norm / options.reference));
    arrow(context, viewport.x(x), viewport.y(y), dx / norm, -dy / norm, long, 4.5 * times);
  }
  context.strokeStyle = options.colour ?? palette.ink;
  context.lineWidth = 1.1 * times;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.globalAlpha = 0.62;
  context.stroke();
  context.globalAlpha = 1;
  context.lineCap = 'butt';
}

/** Adds one arrow to the path; (ux, uy) is its unit direction in pixels. */
export function arrow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  ux: number,
  uy: number,
  long: number,
  longestHead: number,
): void {
  context.moveTo(x, y);
  if (!(long > SHORTEST)) {
    context.lineTo(x + 0.01, y);
    return;
  }
  const head = Math.min(longestHead, 0.45 * long);
  const [tipX, tipY] = [x + ux * long, y + uy * long];
  context.lineTo(tipX, tipY);
  context.moveTo(tipX - head * (ux - 0.6 * uy), tipY - head * (uy + 0.6 * ux));
  context.lineTo(tipX, tipY);
  context.lineTo(tipX - head * (ux + 0.6 * uy), tipY - head * (uy - 0.6 * ux));
}
