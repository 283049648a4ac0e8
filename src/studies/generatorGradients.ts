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
import { integer, number, type ValueOf } from '../fields/field.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import type { Drawn } from '../math/drawn.ts';
import { type Address, fillNormal } from '../math/draws.ts';
import { exact } from './study.ts';

const parameters = {
  /** m: the real law is half N(−m, s²), half N(m, s²). */
  modesAt: number(0.5, 4, 2),
  /** s */
  modeWidth: number(0.3, 1, 0.5),
  /** The generator is g(z) = θ + τz with z from N(0, 1). */
  theta: number(-4, 4, 0.6),
  /** τ */
  spread: number(0.3, 2, 0.7),
  /** D's logit is this many times log p_r/p_g; 1 is the best D. It is frozen, and so doesn't follow θ. */
  sharpness: number(0, 3, 1),
  /** z drawn for a Monte Carlo mean. */
  points: integer(64, 4096, 4096, { scale: 'log' }),
} as const;

/** The objectives that weigh a sample's s_g − s_r by what the densities are where it lies. */
export type Objective = 'saturating' | 'nonSaturating' | 'klReverse' | 'klForward';

/** Derivatives in θ and in τ. */
export type InBoth = readonly [theta: number, spread: number];

/** E_z of each objective's gradient, a sample's being weight·(s_g − s_r)·∂g: what it costs to move one sample, D frozen. */
export interface GeneratorGradients extends Readonly<Record<Objective | 'wasserstein', InBoth>> {
  /** The slopes of the divergences themselves, by central differences of their values. */
  readonly slopes: Readonly<Record<'js' | 'klReverse' | 'klForward' | 'wasserstein', InBoth>>;
  /** What an objective weighs a sample at x with: D, 1 − D (both times the sharpness), 1 and p_r/p_g. */
  readonly weights: Readonly<Record<Objective, (x: number) => number>>;
  /** s_g − s_r at x. */
  readonly pull: (x: number) => number;
  /** The gradient of −log D in θ, a drawn z each: samples are moved, and D stays. */
  readonly drawn: Drawn;
  /** The slope of KL(P_g‖P_r) − 2 JS in θ, other z: samples stay, and the density moves. */
  readonly drawnSlope: Drawn;
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

/** What the objectives make of a place: each one's weight, and s_g − s_r. */
function fieldsOf(real: Bells, generated: Bells, sharpness: number) {
  const best = (x: number) => logOfBells(real, x) - logOfBells(generated, x);
  return {
    pull: (x: number) => scoreOf(generated, x) - scoreOf(real, x),
    best,
    weights: {
      // With the frozen logit ℓ: ∇log(1 − D) = −D ∇ℓ, ∇(−log D) = −(1 − D) ∇ℓ.
      saturating: (x: number) => sharpness * sigmoid(sharpness * best(x)),
      nonSaturating: (x: number) => sharpness * sigmoid(-sharpness * best(x)),
      klReverse: () => 1,
      klForward: (x: number) => Math.exp(best(x)),
    } satisfies Record<Objective, (x: number) => number>,
  };
}

/** Draws of what `of` says of a z from N(0, 1), with its moments by quadrature. */
function drawnOf(of: (z: number) => number, { points, spread, theta }: At, pair: OnLine, address: Address): Drawn {
  const values = new Float64Array(points);
  fillNormal(address, values);
  const z = middles(pair).map((x) => (x - theta) / spread);
  const each = z.map(of);
  const mean = integral(pair, pair.q, (i) => each[i] as number);
  const off = each.map((value) => Math.abs(value - mean));
  return {
    values: values.map(of),
    mean,
    deviation: Math.sqrt(integral(pair, pair.q, (i) => (off[i] as number) ** 2)),
    most: off.reduce((most, value, i) => (Math.abs(z[i] as number) > NEVER ? most : Math.max(most, value)), 0),
  };
}

type At = ValueOf<typeof parameters>;

/** One sample's gradient is a weight times s_g − s_r for every objective but Wasserstein's (Arjovsky & Bottou 2017, Thm 2.5 and beyond). */
export const generatorGradients = exact('generatorGradients', parameters, (at, seed): GeneratorGradients => {
  const real: Bells = { centre: 0, apart: at.modesAt, spread: at.modeWidth };
  const generated: Bells = { centre: at.theta, apart: 0, spread: at.spread };
  const pair = bells(real, generated);
  const { p, q } = pair;
  const x = middles(pair);
  const { pull, best, weights } = fieldsOf(real, generated, at.sharpness);
  const over = (law: Float64Array, each: Float64Array): InBoth => [
    integral(pair, law, (i) => each[i] as number),
    // ∂g/∂τ = z where g(z) = x.
    integral(pair, law, (i) => ((each[i] as number) * ((x[i] as number) - at.theta)) / at.spread),
  ];
  const { centre, spread } = generated;
  const step = STEP * spread;
  const beside = (move: Partial<Bells>) => bells(real, { ...generated, ...move });
  const [left, right] = [beside({ centre: centre - step }), beside({ centre: centre + step })];
  const [narrow, wide] = [beside({ spread: spread - step }), beside({ spread: spread + step })];
  const slope = (of: (pair: OnLine) => number): InBoth => [
    (of(right) - of(left)) / (2 * step),
    (of(wide) - of(narrow)) / (2 * step),
  ];

  const gradientOf = (objective: Objective) => x.map((place) => weights[objective](place) * pull(place));
  /** log(p_g + p_r)/(2 p_r): what KL(P_g‖P_r) − 2 JS changes by where p_g does, but for a constant. */
  const cost = (place: number) => softplus(-best(place)) - Math.LN2;
  const placeOf = (z: number) => at.theta + at.spread * z;
  const latent = (substep: number): Address => ({ seed, stream: 'latent', iteration: 0, substep });
  return {
    saturating: over(q, gradientOf('saturating')),
    nonSaturating: over(q, gradientOf('nonSaturating')),
    klReverse: over(q, gradientOf('klReverse')),
    // p_g·r = p_r
    klForward: over(p, gradientOf('klReverse')),
    wasserstein: over(q, aheadOf(pair)),
    slopes: {
      js: slope(jsOnLine),
      klReverse: slope((pair) => klOnLine(pair, 'generated')),
      klForward: slope(klOnLine),
      wasserstein: slope(wassersteinOnLine),
    },
    weights,
    pull,
    drawn: drawnOf((z) => weights.nonSaturating(placeOf(z)) * pull(placeOf(z)), at, pair, latent(0)),
    // ∂ log p_g/∂θ = z/τ
    drawnSlope: drawnOf((z) => (z / at.spread) * cost(placeOf(z)), at, pair, latent(1)),
  };
});
