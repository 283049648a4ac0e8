/**
 * Divergences between two distributions on the same cells, each a vector of
 * probabilities that sums to 1. Nats; 0·log 0 = 0.
 */

/** TV = ½ Σ |p − q|, in [0, 1]. */
export function totalVariation(p: Float64Array, q: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.abs((p[i] as number) - (q[i] as number));
  return sum / 2;
}

/** JS = ½ KL(p‖m) + ½ KL(q‖m) with m = (p + q)/2, in [0, log 2] (Lin 1991, eq. 4.1). */
export function jensenShannon(p: Float64Array, q: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const a = p[i] as number;
    const b = q[i] as number;
    if (a > 0) sum += a * Math.log((2 * a) / (a + b));
    if (b > 0) sum += b * Math.log((2 * b) / (a + b));
  }
  return Math.max(0, sum / 2);
}

/**
 * Cells with less mass than this are left out of a KL: a grid has few enough
 * cells, and log-ratios are small enough, that together they weigh under 1e-8.
 */
const NEGLIGIBLE = 1e-14;

/**
 * KL(p‖q) = Σ p·log(p/q).
 *
 * @param logQ log q of a cell, where q itself may be too small to be held; by
 * default log of q's entry, so that a cell without q makes the whole infinite
 */
export function kullbackLeibler(
  p: Float64Array,
  q: Float64Array,
  logQ: (cell: number) => number = (cell) => Math.log(q[cell] as number),
): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const mass = p[i] as number;
    if (mass > NEGLIGIBLE) sum += mass * (Math.log(mass) - logQ(i));
  }
  return Math.max(0, sum);
}
