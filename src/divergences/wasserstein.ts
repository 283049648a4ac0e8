import { type PointArray, pointCount, thinned } from './points.ts';
import { type Plan, transport } from './transport.ts';

/** W₁ between two point sets with the plan that attains it and the potentials that prove it. */
export interface Transport extends Plan {
  /** Whether every point took part; otherwise both sets were thinned. */
  readonly exact: boolean;
  /** The points that took part: the plan's rows and its columns. */
  readonly real: PointArray;
  readonly generated: PointArray;
}

/** The most points on each side of a problem that is solved exactly: a second or two of work. */
export const largestTransport = 2048;

/** Euclidean distances, rows from `from`, columns from `to`. */
function distances(from: PointArray, to: PointArray): Float64Array {
  const [n, m] = [pointCount(from), pointCount(to)];
  const costs = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    const x = from[2 * i] as number;
    const y = from[2 * i + 1] as number;
    for (let j = 0; j < m; j++) {
      const dx = x - (to[2 * j] as number);
      const dy = y - (to[2 * j + 1] as number);
      costs[i * m + j] = Math.sqrt(dx * dx + dy * dy);
    }
  }
  return costs;
}

/** The fewer points are the rows: the solver goes from row to row. */
function plan(real: PointArray, generated: PointArray, start: Plan['basis'] | undefined): Plan {
  const [n, m] = [pointCount(real), pointCount(generated)];
  if (n <= m) return transport(distances(real, generated), n, m, start);
  const turned = transport(distances(generated, real), m, n, start);
  const pairs = turned.pairs.map(({ row, column, mass }) => ({ row: column, column: row, mass }));
  return { ...turned, pairs, u: turned.v, v: turned.u };
}

/**
 * The 1-Wasserstein distance between two empirical distributions, Euclidean
 * cost: min over plans of the mean ‖x − y‖. Exact for any two sizes with at
 * most `limit`² pairs; beyond that each side is thinned evenly to `limit`
 * points, and `exact` is false.
 *
 * The potentials are the Kantorovich–Rubinstein certificate (Villani 2009,
 * Theorem 5.10): mean(u) + mean(v) = value. As an estimate of the distance
 * between the distributions behind the samples it is biased upwards.
 *
 * @param real n × 2
 * @param generated m × 2
 * @param near a plan between sets of the same sizes: the nearer they are, the sooner this one is found
 * @throws RangeError where a side is empty or a coordinate isn't finite
 */
export function wasserstein(
  real: PointArray,
  generated: PointArray,
  limit = largestTransport,
  near?: Transport,
): Transport {
  const exact = pointCount(real) * pointCount(generated) <= limit * limit;
  const [from, to] = exact ? [real, generated] : [thinned(real, limit), thinned(generated, limit)];
  const alike = near?.real.length === from.length && near.generated.length === to.length;
  return { ...plan(from, to, alike ? near.basis : undefined), exact, real: from, generated: to };
}
