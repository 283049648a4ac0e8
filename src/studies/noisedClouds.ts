import { choice, number, type Points, points, type ValueOf } from '../fields/field.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import { boxMuller, fourUniforms, inDisc } from '../math/draws.ts';
import { once } from '../math/once.ts';
import { type Apart, betweenDiscs, betweenGaussians } from './noisedSets.ts';
import { exact } from './study.ts';

const parameters = {
  real: points(1, 16, 3, [
    [-1.1, 0.3],
    [-0.5, 1.2],
    [0.2, -0.7],
    [0.9, 0.8],
    [-0.3, 0.1],
  ]),
  generated: points(1, 16, 3, [
    [0.6, -0.2],
    [1.3, 0.4],
    [0.1, 0.5],
    [-0.7, -0.4],
  ]),
  /** Standard deviation of the noise in each coordinate, on both sides. */
  sigma: number(0.2, 1.5, 0.4),
  /** N(0, σ²I), or uniform on a disc of radius 2σ, which has the same variance. */
  noise: choice(['gaussian', 'disc'], 'gaussian'),
} as const;

export type NoisedCloudsAt = ValueOf<typeof parameters>;
type At = NoisedCloudsAt;
export type Place = readonly [x: number, y: number];

export interface NoisedClouds {
  /** log p_r/p_g of the noised densities at every point, the real ones first: the best discriminator's logit. */
  readonly logits: Float64Array;
  /** ∇ log(1 − D*) at each generated point, x and y in turn: Theorem 3.2's two integrals, D*·(s_g − s_r), and by differences of D*. */
  readonly theorem: Float64Array;
  readonly compact: Float64Array;
  /** Theorem 3.2's a and b at each generated point, in turn. */
  readonly weights: Float64Array;
  readonly differences: Float64Array;
  /** Noisy samples of either side, SAMPLES/2 × 2 each. */
  noisy(): Noisy;
  /** Per tenth of D*: how far the share of real ones among them is from D*, in standard errors. */
  calibration(): readonly number[];
  /** Of the noised clouds, by quadrature. */
  apart(): Apart;
}

export interface Noisy {
  readonly real: Float64Array;
  readonly generated: Float64Array;
}

const squared = ([x, y]: Place, [a, b]: Place) => (x - a) ** 2 + (y - b) ** 2;

/** log of the noise's density at a squared distance. */
function logKernel({ noise, sigma }: At, square: number): number {
  if (noise === 'gaussian') return -square / (2 * sigma ** 2) - Math.log(2 * Math.PI * sigma ** 2);
  return square < 4 * sigma ** 2 ? -Math.log(4 * Math.PI * sigma ** 2) : Number.NEGATIVE_INFINITY;
}

/** log of a noised cloud's density, accurate however far out. */
export function logDensity(at: At, cloud: Points, place: Place): number {
  let [most, sum] = [Number.NEGATIVE_INFINITY, 0];
  for (const point of cloud) {
    const log = logKernel(at, squared(place, point));
    if (log > most) [most, sum] = [log, 1 + sum * Math.exp(most - log)];
    else if (log > Number.NEGATIVE_INFINITY) sum += Math.exp(log - most);
  }
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(sum / cloud.length);
}

/** log p_r/p_g of the noised densities. */
export const logitAt = (at: At, place: Place): number =>
  logDensity(at, at.real, place) - logDensity(at, at.generated, place);

const over = (cloud: Points, of: (point: Place) => number) =>
  cloud.reduce((sum, point) => sum + of(point), 0) / cloud.length;

const gaussian = ({ sigma }: At, place: Place, point: Place) =>
  Math.exp(-squared(place, point) / (2 * sigma ** 2)) / (2 * Math.PI * sigma ** 2);

function weightsAt(at: At, place: Place): readonly [a: number, b: number] {
  const density = (cloud: Points) => over(cloud, (point) => gaussian(at, place, point));
  const [real, generated] = [density(at.real), density(at.generated)];
  const a = 1 / (2 * at.sigma ** 2 * (real + generated));
  return [a, (a * real) / generated];
}

/** a∫P_ε∇‖x − y‖² dP_r − b∫P_ε∇‖x − y‖² dP_g, as the theorem writes it. */
function byTheorem(at: At, place: Place): Place {
  const [a, b] = weightsAt(at, place);
  const along = (axis: 0 | 1) => {
    const pull = (point: Place) => gaussian(at, place, point) * 2 * (place[axis] - point[axis]);
    return a * over(at.real, pull) - b * over(at.generated, pull);
  };
  return [along(0), along(1)];
}

/** The mean of a cloud's points, each weighted by how likely Gaussian noise carries it here. */
function meanNear({ sigma }: At, cloud: Points, place: Place): Place {
  const squares = cloud.map((point) => squared(place, point));
  const least = Math.min(...squares);
  const weights = squares.map((square) => Math.exp((least - square) / (2 * sigma ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (axis: 0 | 1) => cloud.reduce((sum, point, i) => sum + (weights[i] as number) * point[axis], 0) / total;
  return [along(0), along(1)];
}

/** −σ²∇ log(1 − D*) under Gaussian noise, which the generator follows: towards the real points' mean near here, away from the generated ones'. */
export function forcesAt(at: At, place: Place): { readonly pull: Place; readonly push: Place } {
  const d = sigmoid(logitAt(at, place));
  const [real, generated] = [meanNear(at, at.real, place), meanNear(at, at.generated, place)];
  return {
    pull: [d * (real[0] - place[0]), d * (real[1] - place[1])],
    push: [d * (place[0] - generated[0]), d * (place[1] - generated[1])],
  };
}

/** The score of a noised cloud is (its mean near here − here)/σ²: the two forces are D* times these. */
function byScores(at: At, place: Place): Place {
  const { pull, push } = forcesAt(at, place);
  return [-(pull[0] + push[0]) / at.sigma ** 2, -(pull[1] + push[1]) / at.sigma ** 2];
}

/** The logit bends within σ²/distance; of that so much is a step. */
const STEP = 1e-3;

/** Of the fourth order. */
function byDifferences(at: At, [x, y]: Place): Place {
  const h = STEP * at.sigma ** 2;
  const f = (dx: number, dy: number) => -softplus(logitAt(at, [x + dx * h, y + dy * h]));
  const along = (dx: number, dy: number) =>
    (8 * (f(dx, dy) - f(-dx, -dy)) - (f(2 * dx, 2 * dy) - f(-2 * dx, -2 * dy))) / (12 * h);
  return [along(1, 0), along(0, 1)];
}

const SAMPLES = 4000;
const BINS = 10;
/** Below this variance a count isn't normal enough to be told in standard errors. */
const ENOUGH = 25;

function drawNoisy(at: At, seed: number): Noisy {
  const [displace, reach] = at.noise === 'gaussian' ? [boxMuller, at.sigma] : [inDisc, 2 * at.sigma];
  const [uniforms, noise] = [new Float64Array(4), new Float64Array(2)];
  const noisy = { real: new Float64Array(SAMPLES), generated: new Float64Array(SAMPLES) };
  for (let k = 0; k < SAMPLES; k++) {
    const side = k % 2 === 0 ? 'real' : 'generated';
    fourUniforms({ seed, stream: 'real', iteration: 0, substep: 0 }, k, uniforms);
    const [u, v, which] = uniforms as unknown as [number, number, number];
    displace(u, v, noise, 0);
    const [x, y] = at[side][Math.floor(which * at[side].length)] as Place;
    noisy[side].set([x + reach * (noise[0] as number), y + reach * (noise[1] as number)], 2 * (k >> 1));
  }
  return noisy;
}

/** How many of the samples are real where D* says what. */
function calibrate(at: At, noisy: Noisy): readonly number[] {
  const [excess, variance] = [new Float64Array(BINS), new Float64Array(BINS)];
  for (const side of ['real', 'generated'] as const) {
    for (let k = 0; k < SAMPLES; k += 2) {
      const d = sigmoid(logitAt(at, [noisy[side][k] as number, noisy[side][k + 1] as number]));
      const bin = Math.min(BINS - 1, Math.floor(BINS * d));
      excess[bin] = (excess[bin] as number) + (side === 'real' ? 1 : 0) - d;
      variance[bin] = (variance[bin] as number) + d * (1 - d);
    }
  }
  return [...excess].flatMap((sum, bin) => {
    const spread = variance[bin] as number;
    return spread < ENOUGH ? [] : [sum / Math.sqrt(spread)];
  });
}

/** Two clouds of points under noise: the best discriminator, and what it tells the generated points (Arjovsky & Bottou 2017, Thm 3.2). */
export const noisedClouds = exact('noisedClouds', parameters, (at, seed): NoisedClouds => {
  const each = (of: (at: At, place: Place) => Place) =>
    Float64Array.from(at.generated.flatMap((place) => [...of(at, place)]));
  const noisy = once(() => drawNoisy(at, seed));
  const { real, generated, sigma } = at;
  return {
    logits: Float64Array.from([...at.real, ...at.generated], (place) => logitAt(at, place)),
    theorem: each(byTheorem),
    compact: each(byScores),
    weights: each(weightsAt),
    differences: each(byDifferences),
    noisy,
    calibration: once(() => calibrate(at, noisy())),
    apart: once(() =>
      at.noise === 'gaussian' ? betweenGaussians(real, generated, sigma) : betweenDiscs(real, generated, 2 * sigma),
    ),
  };
});
