import { mean as meanOf } from './mean.ts';

/** Independent draws, and what is known of their law. */
export interface Drawn {
  readonly values: Float64Array;
  readonly mean: number;
  readonly deviation: number;
  /** No draw lies further from the mean, but for chances that never come. */
  readonly most: number;
}

/** Once in 10⁹ times a mean may lie further out. */
export const LOG_CHANCE = Math.log(2e9);
/** Less of a deviation is rounding. */
const LEAST = 1e-12;

/**
 * How many standard errors the draws' mean lies from their law's, and how many it may (Bernstein's inequality):
 * √2L, and (2L/3)·most/(deviation·√n) for draws that are rare and large.
 */
export function inErrors({ values, mean, deviation, most }: Drawn): {
  readonly away: number;
  readonly allowed: number;
} {
  const error = Math.max(deviation, LEAST) / Math.sqrt(values.length);
  const rare = (2 * LOG_CHANCE * most) / (3 * values.length * error);
  return { away: (meanOf(values) - mean) / error, allowed: Math.sqrt(2 * LOG_CHANCE) + rare };
}
