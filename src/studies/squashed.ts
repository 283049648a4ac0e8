import { number } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import { integrate } from '../math/quadrature.ts';
import { exact } from './study.ts';

const parameters = {
  /** Real points stand at 0, generated ones at θ, and the penalty looks evenly between them. */
  theta: number(0.1, 3, 1),
  lambda: number(0.05, 100, 1, { scale: 'log' }),
} as const;

export interface Found {
  /** The critic's own parameter a. */
  readonly a: number;
  /** f(0) − f(θ). */
  readonly gap: number;
  /** −f′(θ), which the generator descends. */
  readonly slope: number;
}

export interface Squashed {
  /** f(x) = −ax, and f(x) = sigmoid(a(θ/2 − x)), each at its best a under the penalty. */
  readonly plain: Found;
  readonly squashed: Found;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Enough of them to find a place to the square root of the rounding. */
const SECTIONS = 80;
/** The value has one peak in a, but a plateau far out: the peak is looked for first on a grid. */
const LOOKS = 200;

/** Where a function on [0, end] is largest: the best of an even grid, then golden sections around it. */
export function largestAt(f: (a: number) => number, end: number): number {
  const places = Array.from({ length: LOOKS + 1 }, (_, k) => (end * k) / LOOKS);
  const values = places.map(f);
  const best = values.indexOf(Math.max(...values));
  let [low, high] = [places[Math.max(0, best - 1)] as number, places[Math.min(LOOKS, best + 1)] as number];
  for (let k = 0; k < SECTIONS; k++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (f(left) < f(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

/** What a critic of W finds, and teaches, when a sigmoid is left on it (Arjovsky, Chintala & Bottou 2017, §3). */
export const squashed = exact('squashed', parameters, ({ theta, lambda }): Squashed => {
  const d = (a: number, x: number) => sigmoid(a * (theta / 2 - x));
  const steep = (a: number, x: number) => a * d(a, x) * (1 - d(a, x));
  const penalty = (a: number) => {
    const mean = integrate((x) => (steep(a, x) - 1) ** 2, 0, theta, { tolerance: 1e-11, panels: 4 }) / theta;
    return lambda * mean;
  };
  const gap = (a: number) => d(a, 0) - d(a, theta);
  const best = largestAt((a) => gap(a) - penalty(a), 40 / theta);
  const line = largestAt((a) => a * theta - lambda * (a - 1) ** 2, 2 + theta / lambda);
  return {
    plain: { a: line, gap: line * theta, slope: line },
    squashed: { a: best, gap: gap(best), slope: steep(best, theta) },
  };
});
