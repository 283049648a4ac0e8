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

/**
 * f and ∇f, at n × 2 points, of the potential half-way between the largest and the smallest: it has slope 1 on every ray of the
 * plan too, and less wherever those two turn apart.
 */
export function potentialBetween({ real, generated, u, v }: Transport) {
  const [upper, lower] = [nearestCone(generated, v), nearestCone(real, u)];
  return (points: ArrayLike<number>) => {
    const f = new Float64Array(points.length / 2);
    const slopes = new Float64Array(points.length);
    for (let k = 0; k < f.length; k++) {
      const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
      const [above, below] = [upper(x, y), lower(x, y)];
      f[k] = (above.value - below.value) / 2;
      slopes[2 * k] = (above.dx - below.dx) / 2;
      slopes[2 * k + 1] = (above.dy - below.dy) / 2;
    }
    return { f, slopes };
  };
}

/** The lowest of the cones ‖z − pⱼ‖ − oⱼ at a place, and its slope there; none at a tip. */
function nearestCone(tips: ArrayLike<number>, offsets: ArrayLike<number>) {
  return (x: number, y: number) => {
    let [value, dx, dy] = [Number.POSITIVE_INFINITY, 0, 0];
    for (let j = 0; j < offsets.length; j++) {
      const [across, up] = [x - (tips[2 * j] as number), y - (tips[2 * j + 1] as number)];
      const distance = Math.sqrt(across * across + up * up);
      const height = distance - (offsets[j] as number);
      if (height >= value) continue;
      [value, dx, dy] = distance === 0 ? [height, 0, 0] : [height, across / distance, up / distance];
    }
    return { value, dx, dy };
  };
}
