import { LOG_CHANCE } from './drawn.ts';

/** sup |F_n − F| of sorted draws and their law's distribution function (Kolmogorov's distance). */
export function distanceFrom(distribution: (x: number) => number, sorted: ArrayLike<number>): number {
  let most = 0;
  const n = sorted.length;
  for (let i = 0; i < n; i++) {
    const f = distribution(sorted[i] as number);
    most = Math.max(most, (i + 1) / n - f, f - i / n);
  }
  return most;
}

/** Once in 10⁹ times that distance is larger for n draws (Dvoretzky, Kiefer & Wolfowitz 1956; Massart's constant, 1990). */
export const distanceAllowed = (n: number): number => Math.sqrt(LOG_CHANCE / (2 * n));

/** The largest step that the running mean takes after the first `skip` values. */
export function largestJump(values: ArrayLike<number>, skip: number): number {
  let [mean, most] = [0, 0];
  for (let k = 0; k < values.length; k++) {
    const step = ((values[k] as number) - mean) / (k + 1);
    mean += step;
    if (k >= skip) most = Math.max(most, Math.abs(step));
  }
  return most;
}

/** The mean of the first counts[j] values, for rising counts. */
export function runningMeans(values: ArrayLike<number>, counts: ArrayLike<number>): Float64Array {
  let [sum, k] = [0, 0];
  return Float64Array.from(counts, (count) => {
    for (; k < count; k++) sum += values[k] as number;
    return sum / count;
  });
}
