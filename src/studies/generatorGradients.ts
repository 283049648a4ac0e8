import {
  type Bells,
  bells,
  integral,
  jsOnLine,
  klOnLine,
  logOfBells,
  middles,
  type OnLine,
  wassersteinOnLine,
  widthOf,
} from '../divergences/onLine.ts';
import { integer, number } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import type { Drawn } from '../math/drawn.ts';
import { fillNormal } from '../math/draws.ts';
import { exact } from './study.ts';

const parameters = {
  /** m: the real law is half N(−m, s²), half N(m, s²). */
  modesAt: number(0.5, 4, 2),
  /** s */
  modeWidth: number(0.3, 1, 0.5),
  /** The generator is g(z) = θ + τz with z from N(0, 1). */
  theta: number(-3, 3, 0.6),
  /** τ */
  spread: number(0.3, 2, 0.7),
  /** D's logit is this many times log p_r/p_g; 1 is the best D. It is frozen, and so doesn't follow θ. */
  sharpness: number(0, 3, 1),
  /** z drawn for a Monte Carlo mean. */
  points: integer(64, 4096, 4096, { scale: 'log' }),
} as const;

/** Derivatives in θ and in τ. */
export type InBoth = readonly [theta: number, spread: number];

export interface GeneratorGradients {
  /** E_z of each objective's gradient, a sample's being weight·(s_g − s_r)·∂g: what it costs to move one sample, D frozen. */
  readonly saturating: InBoth;
  readonly nonSaturating: InBoth;
  readonly klReverse: InBoth;
  readonly klForward: InBoth;
  readonly wasserstein: InBoth;
  /** The slopes of the divergences themselves, by central differences of their values. */
  readonly slopes: Readonly<Record<'js' | 'klReverse' | 'klForward' | 'wasserstein', InBoth>>;
  /** The gradient of −log D in θ, a drawn z each. */
  readonly drawn: Drawn;
}

/** d log p/dx of bells: −u/s² + (a/s²) tanh(au/s²) with u = x − centre. */
export function scoreOf({ centre, apart, spread }: Bells, x: number): number {
  const u = x - centre;
  return (apart * Math.tanh((apart * u) / spread ** 2) - u) / spread ** 2;
}

/** Of the central differences, in widths of the generated bell: their error is a share of its square. */
const STEP = 1e-3;
/** Nobody draws a normal number so far out: the chance is 2·10⁻⁹. */
const NEVER = 6;

/** The sign of F_r − F_g in each cell's middle; the share of the cell where it is positive less the rest, where it changes. */
function aheadOf(pair: OnLine): Float64Array {
  const { p, q } = pair;
  let gap = 0;
  return p.map((real, i) => {
    const next = gap + widthOf(pair, i) * (real - (q[i] as number));
    const ahead = gap * next < 0 ? (gap + next) / Math.abs(gap - next) : Math.sign(gap + next);
    gap = next;
    return ahead;
  });
}

/** One sample's gradient is a weight times s_g − s_r for every objective but Wasserstein's (Arjovsky & Bottou 2017, Thm 2.5 and beyond). */
export const generatorGradients = exact('generatorGradients', parameters, (at, seed): GeneratorGradients => {
  const real: Bells = { centre: 0, apart: at.modesAt, spread: at.modeWidth };
  const generated: Bells = { centre: at.theta, apart: 0, spread: at.spread };
  const pair = bells(real, generated);
  const { p, q, logRatio } = pair;
  const x = middles(pair);
  const pull = x.map((place) => scoreOf(generated, place) - scoreOf(real, place));
  /** ∂g/∂τ = z where g(z) = x. */
  const z = x.map((place) => (place - at.theta) / at.spread);
  const logit = logRatio.map((best) => at.sharpness * best);
  const over = (law: Float64Array, of: (i: number) => number): InBoth => [
    integral(pair, law, of),
    integral(pair, law, (i) => of(i) * (z[i] as number)),
  ];
  // With the frozen logit ℓ: ∇log(1 − D) = −D ∇ℓ, ∇(−log D) = −(1 − D) ∇ℓ.
  const steep = (i: number) => at.sharpness * (pull[i] as number);

  const slope = (of: (beside: OnLine) => number): InBoth => {
    const beside = (move: Partial<Bells>) => of(bells(real, { ...generated, ...move }));
    const { centre, spread } = generated;
    const step = STEP * spread;
    return [
      (beside({ centre: centre + step }) - beside({ centre: centre - step })) / (2 * step),
      (beside({ spread: spread + step }) - beside({ spread: spread - step })) / (2 * step),
    ];
  };

  const ofNonSaturating = (i: number) => sigmoid(-(logit[i] as number)) * steep(i);
  const nonSaturating = over(q, ofNonSaturating);
  const offMean = (i: number) => ofNonSaturating(i) - nonSaturating[0];
  const gradientAt = (normal: number) => {
    const place = at.theta + at.spread * normal;
    const best = logOfBells(real, place) - logOfBells(generated, place);
    return sigmoid(-at.sharpness * best) * at.sharpness * (scoreOf(generated, place) - scoreOf(real, place));
  };
  const draws = new Float64Array(at.points);
  fillNormal({ seed, stream: 'latent', iteration: 0, substep: 0 }, draws);
  const ahead = aheadOf(pair);
  return {
    saturating: over(q, (i) => sigmoid(logit[i] as number) * steep(i)),
    nonSaturating,
    klReverse: over(q, (i) => pull[i] as number),
    // p_g·r = p_r
    klForward: over(p, (i) => pull[i] as number),
    wasserstein: over(q, (i) => ahead[i] as number),
    slopes: {
      js: slope(jsOnLine),
      klReverse: slope((beside) => klOnLine(beside, 'generated')),
      klForward: slope(klOnLine),
      wasserstein: slope(wassersteinOnLine),
    },
    drawn: {
      values: draws.map(gradientAt),
      mean: nonSaturating[0],
      deviation: Math.sqrt(integral(pair, q, (i) => offMean(i) ** 2)),
      most: z.reduce((most, normal, i) => (Math.abs(normal) > NEVER ? most : Math.max(most, Math.abs(offMean(i)))), 0),
    },
  };
});
