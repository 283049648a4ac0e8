import { type Cones, coneAt, lowestCone, onCones } from '../math/cones.ts';
import type { Transport } from './wasserstein.ts';

/** A function on the plane. */
export type OnPlane = (x: number, y: number) => number;

/**
 * A Kantorovich potential: f(z) = minⱼ(‖z − yⱼ‖ − vⱼ), the largest 1-Lipschitz
 * function with f(yⱼ) = −vⱼ (McShane 1934). At the plan's own potentials
 * f(xᵢ) = uᵢ, so that E f(x) − E f(y) = W₁ (Villani 2009, Theorem 5.10).
 */
export function potentialOf({ generated, v }: Transport): OnPlane {
  const cones = conesOf(generated, v);
  return (x, y) => coneAt(cones, lowestCone(cones, x, y), x, y);
}

/** The smallest potential with the same values at the points: maxᵢ(uᵢ − ‖z − xᵢ‖). Every other lies between the two. */
export function lowerPotentialOf({ real, u, ...rest }: Transport): OnPlane {
  const turned = potentialOf({ ...rest, u, real, generated: real, v: u });
  return (x, y) => -turned(x, y);
}

/**
 * f and ∇f, at n × 2 points, of the potential half-way between the largest and the smallest: it has slope 1 on every ray of the
 * plan too, and less wherever those two turn apart.
 */
export function potentialBetween({ real, generated, u, v }: Transport) {
  const [above, below] = [conesOf(generated, v), conesOf(real, u)];
  return (points: ArrayLike<number>) => {
    const [upper, lower] = [onCones(above, points), onCones(below, points)];
    const half = (one: Float64Array, other: Float64Array) => one.map((value, i) => (value - (other[i] as number)) / 2);
    return { f: half(upper.f, lower.f), slopes: half(upper.slopes, lower.slopes) };
  };
}

/** What a potential is the lowest of: a cone over each point, below 0 by its dual. */
const conesOf = (tips: ArrayLike<number>, duals: ArrayLike<number>): Cones => ({
  tips,
  heights: Float64Array.from(duals, (dual) => -dual),
});
