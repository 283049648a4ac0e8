import type { OnPlane } from '../../divergences/potential.ts';
import { type Bounds, gridPoints } from '../../math/grid.ts';

export const everywhere: Bounds = [-3, 3, -3, 3];

/** The mean of f over n × 2 points. */
export function meanOver(f: OnPlane, points: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) sum += f(points[i] as number, points[i + 1] as number);
  return (2 * sum) / points.length;
}

/** What f earns: E f(x) − E f(y). */
export const earned = (f: OnPlane, real: ArrayLike<number>, generated: ArrayLike<number>): number =>
  meanOver(f, real) - meanOver(f, generated);

/** The largest |f(a) − f(b)| − ‖a − b‖ over all pairs of n × 2 points. */
export function steepestExcess(f: OnPlane, points: ArrayLike<number>): number {
  const values = Float64Array.from({ length: points.length / 2 }, (_, i) =>
    f(points[2 * i] as number, points[2 * i + 1] as number),
  );
  let excess = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < values.length; a++) {
    for (let b = 0; b < a; b++) {
      const dx = (points[2 * a] as number) - (points[2 * b] as number);
      const dy = (points[2 * a + 1] as number) - (points[2 * b + 1] as number);
      const rise = Math.abs((values[a] as number) - (values[b] as number));
      excess = Math.max(excess, rise - Math.sqrt(dx * dx + dy * dy));
    }
  }
  return excess;
}

const STEP = 1e-6;

/** ∇f by central differences. */
export const gradientOf = (f: OnPlane, x: number, y: number): readonly [number, number] => [
  (f(x + STEP, y) - f(x - STEP, y)) / (2 * STEP),
  (f(x, y + STEP) - f(x, y - STEP)) / (2 * STEP),
];

/** Whether f has a kink within a step, so that its slopes to either side differ and a central difference is neither. */
export function hasKink(f: OnPlane, x: number, y: number): boolean {
  const twice = 2 * f(x, y);
  const bends = [f(x + STEP, y) + f(x - STEP, y) - twice, f(x, y + STEP) + f(x, y - STEP) - twice];
  return bends.some((bend) => Math.abs(bend) > 1e-5 * STEP);
}

export const grid = (resolution: number) => gridPoints(everywhere, resolution);
