import { parallelLines } from '../divergences/lines.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { choice, integer, number, type Points, points, type ValueOf } from '../fields/field.ts';
import { enclosingCircle } from '../math/enclosing.ts';
import { once } from '../math/once.ts';
import { integrate } from '../math/quadrature.ts';
import { type Displaced, displaced } from './displaced.ts';
import { type Apart, betweenDiscs, betweenGaussians } from './noisedSets.ts';
import { exact } from './study.ts';

const parameters = {
  /** One point a side, or sets of them. */
  between: choice(['masses', 'sets'], 'masses'),
  /** How far the generated side is moved to the right: two single points are so far apart. */
  theta: number(0, 3, 0.6),
  real: points(1, 8, 1.5, [
    [-0.9, 0.3],
    [-0.4, 0.9],
    [0.1, -0.8],
    [0.5, 0.6],
    [-0.2, 0.1],
  ]),
  generated: points(1, 8, 1.5, [
    [0.3, -0.3],
    [0.8, 0.4],
    [-0.1, 0.5],
    [-0.7, -0.5],
  ]),
  /** Uniform on a disc of radius ρ, or N(0, σ²I), which no ball holds. */
  noise: choice(['disc', 'gaussian'], 'disc'),
  rho: number(0.05, 2, 0.35),
  sigma: number(0.05, 1, 0.3),
  /** C is measured over this share of the ball that holds both noised sides. */
  ball: number(0.05, 1, 1),
  /** Lemma 4 is looked at on so many points of X ~ N(0, spread² I). */
  spread: number(0, 3, 1),
  /** Mean of the noise there, along x. */
  drift: number(0, 2, 0),
  points: integer(2, 128, 64),
} as const;

export type NoiseBoundParameters = ValueOf<typeof parameters>;
type At = NoiseBoundParameters;

/** A bound of W as its two terms: the noise's, and what the noised sides' distance adds. */
export interface Bound {
  readonly noise: number;
  readonly apart: number;
  readonly total: number;
}

/** The loosest of the bounds somewhere on a way, and W there. */
export interface Rung {
  readonly at: number;
  readonly bound: number;
  readonly wasserstein: number;
}

export interface NoiseBound extends Apart {
  /** The points of either side. */
  readonly real: Points;
  readonly generated: Points;
  readonly wasserstein: number;
  /** E‖ε‖ and E‖ε‖². */
  readonly meanNorm: number;
  readonly variance: number;
  /** Of the ball that holds both noised sides; C, its diameter, is ∞ where none does. */
  readonly centre: readonly [x: number, y: number];
  readonly diameter: number;
  /** Of W, each looser than the one before: by TV and E‖ε‖, by TV, by √(2 JS), by 2√JS as printed. */
  readonly chain: readonly [Bound, Bound, Bound, Bound];
  /** The last of them over the size of the noise, and over θ. */
  overNoise(): readonly Rung[];
  overTheta(): readonly Rung[];
  displaced(): Displaced;
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

function sidesOf({ between, theta, real, generated }: At): Pick<NoiseBound, 'real' | 'generated'> {
  const [fixed, moved] = between === 'masses' ? [[[0, 0]] as const, [[0, 0]] as const] : [real, generated];
  return { real: fixed, generated: moved.map(([x, y]) => [x + theta, y] as const) };
}

export const sizeOf = ({ noise, rho, sigma }: Pick<At, 'noise' | 'rho' | 'sigma'>): number =>
  noise === 'disc' ? rho : sigma;

/** TV and JS of the noised sides. Uniform densities on equal discs are p = q on what they share, and JS is log 2 on the rest. */
function apartAt(at: At): Apart {
  const { between, theta, noise, rho, sigma } = at;
  if (between === 'sets') {
    const { real, generated } = sidesOf(at);
    return noise === 'disc' ? betweenDiscs(real, generated, rho) : betweenGaussians(real, generated, sigma);
  }
  if (noise === 'disc') {
    const tv = Math.max(0, 1 - sharedOf(theta, rho));
    return { tv, js: tv * Math.LN2 };
  }
  const { tv, js } = parallelLines({ theta, thickness: 0, sigma });
  return { tv: tv.value, js: js.value };
}

/** Of ‖ε‖, in units of the noise's size; on the disc it has density 2r. */
const moments = {
  disc: { meanNorm: integrate((r) => 2 * r ** 2, 0, 1), variance: integrate((r) => 2 * r ** 3, 0, 1) },
  gaussian: { meanNorm: Math.sqrt(Math.PI / 2), variance: 2 },
} as const;

function distanceAt(at: At): number {
  const { real, generated } = sidesOf(at);
  return wasserstein(Float64Array.from(real.flat()), Float64Array.from(generated.flat())).value;
}

function boundsAt(at: At) {
  const { real, generated } = sidesOf(at);
  const wasserstein = distanceAt(at);
  const { tv, js } = apartAt(at);
  const size = sizeOf(at);
  const meanNorm = size * moments[at.noise].meanNorm;
  const variance = size ** 2 * moments[at.noise].variance;
  const points = enclosingCircle([...real, ...generated]);
  const diameter = at.ball * (at.noise === 'disc' ? points.diameter + 2 * size : Number.POSITIVE_INFINITY);
  const limitless = wasserstein > 0 ? Number.POSITIVE_INFINITY : 0;
  const bound = (noise: number, distance: number): Bound => {
    // Between sides that are all but alike JS may round to 0, and ∞ · 0 is no bound.
    const apart = Number.isFinite(diameter) ? diameter * distance : limitless;
    return { noise, apart, total: noise + apart };
  };
  const root = 2 * Math.sqrt(variance);
  const chain = [
    bound(2 * meanNorm, tv),
    bound(root, tv),
    bound(root, Math.SQRT2 * Math.sqrt(js)),
    bound(root, 2 * Math.sqrt(js)),
  ] as const;
  return { real, generated, wasserstein, tv, js, meanNorm, variance, centre: points.centre, diameter, chain };
}

/** So many sets of points are compared while a hand waits; two single points cost nothing. */
const RUNGS = { masses: 40, sets: 12 };
/** The smallest noise of the ladder; so near 0 the bound is at its limit but for rounding. */
const LEAST = 1e-12;

function ladder(at: At, name: 'theta' | 'rho' | 'sigma', from: number): readonly Rung[] {
  const [to, rungs] = [parameters[name].max, RUNGS[at.between]];
  return Array.from({ length: rungs + 1 }, (_, k) => {
    const place = from + ((to - from) * k) / rungs;
    const there = { ...at, [name]: place };
    const wasserstein = distanceAt(there);
    // No ball holds Gaussian noise: the bound is ∞ unless both sides are alike.
    const isInfinite = at.noise === 'gaussian' && wasserstein > 0;
    const bound = isInfinite ? Number.POSITIVE_INFINITY : boundsAt(there).chain[3].total;
    return { at: place, bound, wasserstein };
  });
}

/** Two sides under noise, and every step of the bound of W by JS (Arjovsky & Bottou 2017, Lemma 4 and Thm 3.3). */
export const noiseBound = exact(
  'noiseBound',
  parameters,
  (at, seed): NoiseBound => ({
    ...boundsAt(at),
    overNoise: once(() => ladder(at, at.noise === 'disc' ? 'rho' : 'sigma', LEAST)),
    overTheta: once(() => ladder(at, 'theta', 0)),
    displaced: once(() => displaced({ ...at, size: sizeOf(at) }, seed)),
  }),
);
