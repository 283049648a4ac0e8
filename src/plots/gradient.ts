import type { Bounds } from './viewport.ts';

/** The first derivative along one axis at node k of n, from values `at(k)`, second-order everywhere. */
function derivative(at: (k: number) => number, k: number, n: number, spacing: number): number {
  if (k === 0) return (-3 * at(0) + 4 * at(1) - at(2)) / (2 * spacing);
  if (k === n - 1) return (3 * at(k) - 4 * at(k - 1) + at(k - 2)) / (2 * spacing);
  return (at(k + 1) - at(k - 1)) / (2 * spacing);
}

/**
 * ∇f at the nodes of a row-major n × n grid over `bounds` (n ≥ 3), by central
 * differences inside and three-point one-sided ones on the border: exact on
 * quadratics. Writes n² pairs (∂f/∂x, ∂f/∂y), in field units a data unit, to `out`.
 */
export function gradientGrid(field: ArrayLike<number>, n: number, bounds: Bounds, out: Float32Array): void {
  const [x0, x1, y0, y1] = bounds;
  const across = (x1 - x0) / (n - 1);
  const up = (y1 - y0) / (n - 1);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      out[2 * (j * n + i)] = derivative((k) => field[j * n + k] as number, i, n, across);
      out[2 * (j * n + i) + 1] = derivative((k) => field[k * n + i] as number, j, n, up);
    }
  }
}

/** The bilinear value at (x, y) of a grid with `width` numbers a node; NaN outside `bounds`. */
export function sampleGrid(
  grid: ArrayLike<number>,
  n: number,
  bounds: Bounds,
  x: number,
  y: number,
  width = 1,
  lane = 0,
): number {
  const [x0, x1, y0, y1] = bounds;
  const u = ((x - x0) / (x1 - x0)) * (n - 1);
  const v = ((y - y0) / (y1 - y0)) * (n - 1);
  if (!(u >= 0 && u <= n - 1 && v >= 0 && v <= n - 1)) return Number.NaN;
  const i = Math.min(n - 2, Math.floor(u));
  const j = Math.min(n - 2, Math.floor(v));
  const node = (a: number, b: number) => grid[((j + b) * n + i + a) * width + lane] as number;
  const low = node(0, 0) + (node(1, 0) - node(0, 0)) * (u - i);
  const high = node(0, 1) + (node(1, 1) - node(0, 1)) * (u - i);
  return low + (high - low) * (v - j);
}
