import {
  type Bells,
  bars,
  bells,
  integral,
  jsOnLine,
  klOnLine,
  type OnLine,
  strips,
  tvOnLine,
  wassersteinOnLine,
} from '../divergences/onLine.ts';
import { choice, number, points, type ValueOf } from '../fields/field.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import { exact } from './study.ts';

/** Bars stand between −REACH and REACH. */
export const REACH = 4;

const parameters = {
  /** Mixtures of two Gaussians, of two uniform strips, or bars drawn by hand. */
  shape: choice(['bells', 'strips', 'bars'], 'bells'),
  realCentre: number(-3, 3, -0.4),
  /** Half the distance between a side's two halves; 0 makes one of them. */
  realApart: number(0, 3, 1.3),
  /** Standard deviation of a bell, half the width of a strip. */
  realSpread: number(0.5, 2, 0.6),
  generatedCentre: number(-3, 3, 0.7),
  generatedApart: number(0, 3, 0),
  generatedSpread: number(0.5, 2, 0.9),
  /** Heights of the bars in [0, 1], a [real, generated] pair each. */
  heights: points(16, 16, 1, [
    [0, 0],
    [0.1, 0],
    [0.45, 0],
    [0.8, 0.1],
    [0.9, 0.25],
    [0.6, 0.4],
    [0.3, 0.55],
    [0.2, 0.75],
    [0.35, 0.95],
    [0.55, 1],
    [0.4, 0.85],
    [0.15, 0.65],
    [0.05, 0.4],
    [0, 0.2],
    [0, 0.1],
    [0, 0],
  ]),
  /** The discriminator in view has this many times the best one's logit, plus a shift. */
  sharpness: number(0, 3, 0.6),
  shift: number(-3, 3, 0.4),
} as const;

export type DensitiesAt = ValueOf<typeof parameters>;
type At = DensitiesAt;

export interface BetweenDensities {
  readonly pair: OnLine;
  readonly klForward: number;
  readonly klReverse: number;
  readonly js: number;
  readonly tv: number;
  readonly wasserstein: number;
  /** KL(m‖p), of the mixture m from the real density. */
  readonly klMixture: number;
  /** log D/(1 − D) of the discriminator in view, cell by cell. */
  readonly logit: Float64Array;
  /** L(D) = E_p log D + E_q log(1 − D) of the discriminator in view, and of the best one, p/(p + q). */
  readonly value: number;
  readonly best: number;
  /** E_m KL(Bern D*‖Bern D): what the one in view misses of the mean over both sides. */
  readonly gap: number;
}

export function sideOf(at: At, side: 'real' | 'generated'): Bells {
  return side === 'real'
    ? { centre: at.realCentre, apart: at.realApart, spread: at.realSpread }
    : { centre: at.generatedCentre, apart: at.generatedApart, spread: at.generatedSpread };
}

function pairOf(at: At): OnLine {
  if (at.shape === 'bars') return bars(at.heights, -REACH, REACH);
  return (at.shape === 'bells' ? bells : strips)(sideOf(at, 'real'), sideOf(at, 'generated'));
}

/** L(D) of D = sigmoid(logit). */
export function objectiveOf(pair: OnLine, logit: Float64Array): number {
  const real = integral(pair, pair.p, (i) => -softplus(-(logit[i] as number)));
  return real + integral(pair, pair.q, (i) => -softplus(logit[i] as number));
}

/** s·log s/t, 0 for s = 0. */
const entropic = (s: number, logS: number, logT: number) => (s === 0 ? 0 : s * (logS - logT));

/** KL between two coins that show 1 with probability sigmoid(a) and sigmoid(b). */
function klOfCoins(a: number, b: number): number {
  const one = entropic(sigmoid(a), -softplus(-a), -softplus(-b));
  return one + entropic(sigmoid(-a), -softplus(a), -softplus(b));
}

/** What two densities on the line are to each other by every divergence, and what a discriminator sees of it (Goodfellow et al. 2014, §4). */
export const betweenDensities = exact('betweenDensities', parameters, (at): BetweenDensities => {
  const pair = pairOf(at);
  const { p, q, logRatio } = pair;
  const mixture = p.map((real, i) => (real + (q[i] as number)) / 2);
  const logit = logRatio.map((best) => (at.sharpness === 0 ? 0 : at.sharpness * best) + at.shift);
  return {
    pair,
    klForward: klOnLine(pair),
    klReverse: klOnLine(pair, 'generated'),
    js: jsOnLine(pair),
    tv: tvOnLine(pair),
    wasserstein: wassersteinOnLine(pair),
    // log m/p = log(1 + q/p) − log 2
    klMixture: integral(pair, mixture, (i) => softplus(-(logRatio[i] as number)) - Math.LN2),
    logit,
    value: objectiveOf(pair, logit),
    best: objectiveOf(pair, logRatio),
    gap: integral(pair, mixture, (i) => klOfCoins(logRatio[i] as number, logit[i] as number)),
  };
});
