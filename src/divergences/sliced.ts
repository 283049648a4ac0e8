import { type PointArray, pointCount } from './points.ts';
import { sortedWasserstein } from './wasserstein1d.ts';

function project(points: PointArray, cosine: number, sine: number, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i++) {
    out[i] = cosine * (points[2 * i] as number) + sine * (points[2 * i + 1] as number);
  }
  return out.sort();
}

/**
 * Sliced W₁: the mean over the directions φₖ = πk/K of the distance between
 * the projections (Bonneel et al. 2015, with fixed directions instead of
 * random ones). Never above W₁; a translation by Δ tends to 2‖Δ‖/π.
 *
 * @param real n × 2
 * @param generated m × 2
 */
export function slicedWasserstein(real: PointArray, generated: PointArray, projections: number): number {
  const x = new Float64Array(pointCount(real));
  const y = new Float64Array(pointCount(generated));
  let sum = 0;
  for (let k = 0; k < projections; k++) {
    const angle = (Math.PI * k) / projections;
    const cosine = Math.cos(angle);
    const sine = Math.sin(angle);
    sum += sortedWasserstein(project(real, cosine, sine, x), project(generated, cosine, sine, y));
  }
  return sum / projections;
}
