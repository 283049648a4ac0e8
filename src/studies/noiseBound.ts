import { number, type ValueOf } from '../fields/field.ts';
import { integrate } from '../math/quadrature.ts';
import { exact } from './study.ts';

const parameters = {
  /** Distance of the two points, the real one and the generated. */
  theta: number(0, 3, 0.6),
  /** Radius of the disc on which the noise is uniform. */
  rho: number(0.05, 2, 0.35),
  /** C is measured over this share of the ball that holds both noised points. */
  ball: number(0.05, 1, 1),
} as const;

type At = ValueOf<typeof parameters>;

/** One way to bound W. */
export interface Rung {
  readonly at: number;
  readonly bound: number;
}

export interface NoiseBound {
  readonly wasserstein: number;
  /** E‖ε‖ and E‖ε‖². */
  readonly meanNorm: number;
  readonly variance: number;
  /** Between the two discs, by quadrature over their chords. */
  readonly tv: number;
  readonly js: number;
  /** The bounds of W, each looser than the one before: by TV and E‖ε‖, by TV, by √(2 JS), by 2√JS as printed. */
  readonly chain: readonly [number, number, number, number];
  /** The last of them over ρ at this θ, and over θ at this ρ. */
  readonly overRho: readonly Rung[];
  readonly overTheta: readonly Rung[];
}

/** The share of a disc of radius ρ that one at distance θ covers. */
export function overlapOf(theta: number, rho: number): number {
  const u = Math.min(1, theta / (2 * rho));
  return (2 / Math.PI) * (Math.acos(u) - u * Math.sqrt(1 - u * u));
}

/** The same by quadrature: the two discs share, over x, the shorter of their chords; x is ρ·sin t, which has no root in it. */
function sharedOf(theta: number, rho: number): number {
  const from = theta / (2 * rho);
  if (from >= 1) return 0;
  return (4 / Math.PI) * integrate((t) => Math.cos(t) ** 2, Math.asin(from), Math.PI / 2);
}

/** 2√V + 2C√JS: uniform densities on equal discs are p = q on what they share, and JS is log 2 on the rest. */
export function printedBound(theta: number, rho: number, ball = 1): number {
  const js = (1 - overlapOf(theta, rho)) * Math.LN2;
  return Math.SQRT2 * rho + 2 * ball * (theta + 2 * rho) * Math.sqrt(js);
}

const RUNGS = 40;
const ladder = (from: number, to: number, of: (at: number) => number): readonly Rung[] =>
  Array.from({ length: RUNGS + 1 }, (_, k) => from + ((to - from) * k) / RUNGS).map((at) => ({ at, bound: of(at) }));

/** The smallest radius of the ladder; so near 0 the bound is at its limit but for rounding. */
const LEAST = 1e-12;

/** Two points under bounded noise, and every step of the bound of W by JS (Arjovsky & Bottou 2017, Lemma 4 and Thm 3.3). */
export const noiseBound = exact('noiseBound', parameters, ({ theta, rho, ball }: At): NoiseBound => {
  // ‖ε‖ has density 2r/ρ².
  const moment = (power: number) => integrate((r) => (r ** power * 2 * r) / rho ** 2, 0, rho);
  const [meanNorm, variance] = [moment(1), moment(2)];
  const tv = 1 - sharedOf(theta, rho);
  const js = tv * Math.LN2;
  const diameter = ball * (theta + 2 * rho);
  const spread = 2 * Math.sqrt(variance);
  return {
    wasserstein: theta,
    meanNorm,
    variance,
    tv,
    js,
    chain: [
      2 * meanNorm + diameter * tv,
      spread + diameter * tv,
      spread + Math.SQRT2 * diameter * Math.sqrt(js),
      spread + 2 * diameter * Math.sqrt(js),
    ],
    overRho: ladder(LEAST, 2, (radius) => printedBound(theta, radius, ball)),
    overTheta: ladder(0, 3, (distance) => printedBound(distance, rho, ball)),
  };
});
