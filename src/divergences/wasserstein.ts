import { type Assignment, assign } from './assignment.ts';
import { type PointArray, pointCount, replicated, thinned } from './points.ts';

/** W₁ between two point sets with the plan that attains it and the potentials that prove it. */
export interface Transport extends Assignment {
  /** The mean distance of the plan, in data units. */
  readonly value: number;
  /** Points of the smaller side that took part. */
  readonly samples: number;
  /** The matched points, as many on each side: row i goes to row columnOf[i] of `generated`. */
  readonly real: PointArray;
  readonly generated: PointArray;
}

/** The largest problem that is solved exactly: some seconds of work. */
export const largestAssignment = 2048;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Euclidean distances, rows from `real`, columns from `generated`. */
function distances(real: PointArray, generated: PointArray): Float64Array {
  const n = pointCount(real);
  const costs = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const x = real[2 * i] as number;
    const y = real[2 * i + 1] as number;
    for (let j = 0; j < n; j++) {
      const dx = x - (generated[2 * j] as number);
      const dy = y - (generated[2 * j + 1] as number);
      costs[i * n + j] = Math.sqrt(dx * dx + dy * dy);
    }
  }
  return costs;
}

/** The two sets brought to one size, without loss wherever that stays within `limit`. */
function matchSizes(real: PointArray, generated: PointArray, limit: number): [PointArray, PointArray] {
  const n = pointCount(real);
  const m = pointCount(generated);
  const common = (n / greatestCommonDivisor(n, m)) * m;
  if (common <= limit) return [replicated(real, common / n), replicated(generated, common / m)];
  const size = Math.min(n, m, limit);
  return [thinned(real, size), thinned(generated, size)];
}

/**
 * The 1-Wasserstein distance between two empirical distributions, Euclidean
 * cost: min over plans of the mean ‖xᵢ − y_π(i)‖. Exact wherever the least
 * common multiple of the two sizes is at most `limit` (unequal sizes by
 * repeating points); beyond that both sets are thinned evenly to one size, and
 * `samples` says to which.
 *
 * The potentials are the Kantorovich–Rubinstein certificate (Villani 2009,
 * Theorem 5.10): mean(u) + mean(v) = value. As an estimate of the distance
 * between the distributions behind the samples it is biased upwards.
 *
 * @param real n × 2
 * @param generated m × 2
 * @throws RangeError where a side is empty or a coordinate isn't finite
 */
export function wasserstein(real: PointArray, generated: PointArray, limit = largestAssignment): Transport {
  if (pointCount(real) === 0 || pointCount(generated) === 0) throw new RangeError('wasserstein: a side has no points');
  const [from, to] = matchSizes(real, generated, limit);
  const size = pointCount(from);
  const plan = assign(distances(from, to), size);
  const samples = Math.min(pointCount(real), pointCount(generated), size);
  return { ...plan, value: plan.total / size, samples, real: from, generated: to };
}
