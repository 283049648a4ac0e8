import type { Transport } from './wasserstein.ts';

/** A function on the plane. */
export type OnPlane = (x: number, y: number) => number;

/**
 * A Kantorovich potential: f(z) = minⱼ(‖z − yⱼ‖ − vⱼ), the largest 1-Lipschitz
 * function with f(yⱼ) = −vⱼ (McShane 1934). At the plan's own potentials
 * f(xᵢ) = uᵢ, so that E f(x) − E f(y) = W₁ (Villani 2009, Theorem 5.10).
 */
export function potentialOf({ generated, v }: Transport): OnPlane {
  return (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < v.length; j++) {
      const [dx, dy] = [x - (generated[2 * j] as number), y - (generated[2 * j + 1] as number)];
      const value = Math.sqrt(dx * dx + dy * dy) - (v[j] as number);
      if (value < least) least = value;
    }
    return least;
  };
}

/** The smallest potential with the same values at the points: maxᵢ(uᵢ − ‖z − xᵢ‖). Every other lies between the two. */
export function lowerPotentialOf({ real, u, ...rest }: Transport): OnPlane {
  const turned = potentialOf({ ...rest, u, real, generated: real, v: u });
  return (x, y) => -turned(x, y);
}
