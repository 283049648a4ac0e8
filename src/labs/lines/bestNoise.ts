import { parallelLines } from '../../divergences/lines.ts';

/** The golden ratio's inverse: where a golden-section search probes. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Abscissa in [low, high] of the top of a function that rises and then falls, to `within`. */
export function topOf(f: (x: number) => number, low: number, high: number, within: number): number {
  let [from, to] = [low, high];
  let [left, right] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)];
  let [atLeft, atRight] = [f(left), f(right)];
  while (to - from > within) {
    if (atLeft > atRight) {
      [to, right, atRight] = [right, left, atLeft];
      left = to - GOLDEN * (to - from);
      atLeft = f(left);
    } else {
      [from, left, atLeft] = [left, right, atRight];
      right = from + GOLDEN * (to - from);
      atRight = f(right);
    }
  }
  return (from + to) / 2;
}

export interface BestNoise {
  /** d* = θ/σ*. */
  readonly distance: number;
  /** σ* / θ. */
  readonly ratio: number;
  /** θ · max over σ of 2 ∂JS/∂θ. */
  readonly forceTimesTheta: number;
}

/**
 * The noise at which JS pulls hardest on a line at distance θ: the pull is
 * (2/θ)·d·JS₁′(d) with d = θ/σ, so the best d is the same for every θ.
 */
export function findBestNoise(): BestNoise {
  const pull = (d: number) => 2 * d * (parallelLines({ theta: d, thickness: 0, sigma: 1 }).js.derivative ?? 0);
  const distance = topOf(pull, 1, 5, 1e-7);
  return { distance, ratio: 1 / distance, forceTimesTheta: pull(distance) };
}
