import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { exact } from './study.ts';

/** W₁ between Bernoulli laws is |p − q|, their squared Cramér distance (p − q)². */
const rulers = { w: Math.abs, cramer: (gap: number) => gap * gap } as const;

/** The largest batch whose minimum is looked for. */
const MOST = 64;

const parameters = {
  /** By what a batch is compared with the model. */
  ruler: choice(['w', 'cramer'], 'w'),
  /** p: how probable a 1 is in the data. */
  chance: number(0.05, 0.95, 0.6),
  /** m: how many of the data a batch has. */
  batch: integer(1, MOST, 1, { scale: 'log' }),
} as const;

export type MinibatchingAt = ValueOf<typeof parameters>;

export interface Minibatching {
  /** Models: a 1 has probability θ. */
  readonly thetas: Float64Array;
  /** What a batch of m is away from each on average, and the data themselves. */
  readonly expected: Float64Array;
  readonly whole: Float64Array;
  /** Where the first of them is least, for batches of 1, 2, … MOST. */
  readonly best: Float64Array;
  /** The average at that model for m, and at the data's own law. */
  readonly least: number;
  readonly atTruth: number;
}

const GRID = 200;

/** Probability of k ones among m, for each k. */
export function binomial(m: number, p: number): Float64Array {
  const masses = new Float64Array(m + 1);
  masses[0] = (1 - p) ** m;
  for (let k = 1; k <= m; k++) masses[k] = ((masses[k - 1] as number) * (m - k + 1) * p) / (k * (1 - p));
  return masses;
}

/** E d(K/m, θ) over K ones in a batch of m. */
function averageOf(ruler: keyof typeof rulers, m: number, p: number): (theta: number) => number {
  const masses = binomial(m, p);
  return (theta) => masses.reduce((sum, mass, k) => sum + mass * rulers[ruler](k / m - theta), 0);
}

/** Values that differ by no more are equal to rounding. */
const LEVEL = 1e-12;

/** The least place on [0, 1] where a convex function is least. */
function minimum(of: (x: number) => number): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < 80; k++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (of(left) <= of(right)) high = right;
    else low = left;
  }
  const least = of(low) + LEVEL;
  let [under, at] = [0, low];
  if (of(0) <= least) return 0;
  for (let k = 0; k < 60; k++) {
    const middle = (under + at) / 2;
    if (of(middle) <= least) at = middle;
    else under = middle;
  }
  return at;
}

/** What a model learns that minimises the distance to mini-batches of coins, not to the coin (Bellemare et al. 2017, §3). */
export const minibatching = exact('minibatching', parameters, ({ ruler, chance, batch }): Minibatching => {
  const average = averageOf(ruler, batch, chance);
  const thetas = Float64Array.from({ length: GRID + 1 }, (_, i) => i / GRID);
  const best = Float64Array.from({ length: MOST }, (_, i) => minimum(averageOf(ruler, i + 1, chance)));
  return {
    thetas,
    expected: thetas.map(average),
    whole: thetas.map((theta) => rulers[ruler](chance - theta)),
    best,
    least: average(best[batch - 1] as number),
    atTruth: average(chance),
  };
});
