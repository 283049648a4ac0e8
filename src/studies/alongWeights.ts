import { type DatasetKind, sampleDataset } from '../datasets/index.ts';
import { jensenShannon } from '../divergences/grid.ts';
import { kernelDensity } from '../divergences/kde.ts';
import { type Transport, wasserstein } from '../divergences/wasserstein.ts';
import { normsOf } from '../engines/probe.ts';
import { defaultDataset } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { fillNormal } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { once } from '../math/once.ts';
import { networkOf, randomNetwork } from './randomNetwork.ts';
import { type Steepness, steepnessOf } from './stackedJacobian.ts';
import { exact } from './study.ts';

/** `itself` is what the generator makes at t = 0. */
const targets = ['itself', 'ring', 'swissRoll'] as const;

const parameters = {
  real: choice(targets, 'itself'),
  /** How far along the path from θ₀ in a random direction: θ(t) = θ₀ + t·d. */
  t: number(-1, 1, 0.4),
  /** Rounded to quarters, weights jump. */
  weights: choice(['exact', 'rounded'], 'exact'),
  latent: integer(1, 2, 1),
  activation: choice(['tanh', 'relu', 'softplus'], 'tanh'),
  width: integer(2, 32, 16),
  depth: integer(1, 3, 2),
  /** Standard deviation of the biases. */
  bias: number(0, 3, 0.5),
  points: integer(8, 48, 32),
  /** On both sides, for JS; by a kernel density on a grid. */
  noise: choice(['none', 'gaussian'], 'none'),
  sigma: number(0.1, 0.5, 0.2),
} as const;

export type AlongWeightsAt = ValueOf<typeof parameters>;

/** What is generated at one stop of the path, beside the real points and beside what is generated at t; the same z throughout. */
export interface Stop {
  readonly at: number;
  /** W from the real points. */
  readonly wasserstein: number;
  /** W from what is generated at t, and what the coupling by z costs: E‖g_s(z) − g_t(z)‖. */
  readonly between: number;
  readonly coupled: number;
  /** JS of the points, of those with noise where there is any. */
  readonly js: number;
}

export interface AlongWeights {
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly wasserstein: number;
  readonly stops: () => readonly Stop[];
  /** What is left of the longest step between stops when it is halved twenty times, the longer half each time. */
  readonly jump: () => { readonly step: number; readonly coupled: number; readonly wasserstein: number };
  /** Stops at which W’s slopes to either side differ. */
  readonly kinks: () => number;
  /** The most that samples move between neighbouring stops, as a speed: E‖Δg‖/Δt. */
  readonly steepest: () => number;
  /** How far samples have moved from those at t = 0. */
  readonly movedFromZero: (s: number) => number;
  readonly steepness: () => Steepness;
}

const STOPS = 33;
const HALVINGS = 20;
/** A step so short that the plan changes on none of them, and the difference of slopes that shows a kink. */
const STEP = 1e-7;
const KINK = 1e-3;
const WINDOW = { grid: 64, bounds: [-4, 4] } as const;

/** E‖x − y‖ of points that belong together by their order. */
const coupledCost = (a: Float64Array, b: Float64Array): number =>
  mean(normsOf(a.map((entry, i) => entry - (b[i] as number))));

/** JS of two lists of points of equal weight: log 2 but for those that both have. */
function jsOfPoints(a: Float64Array, b: Float64Array): number {
  const pairs = (points: Float64Array) =>
    Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`);
  const known = new Set(pairs(a));
  const list = pairs(b);
  return (1 - list.filter((point) => known.has(point)).length / list.length) * Math.LN2;
}

/** A generator whose weights move along a straight line: what W and JS make of it (Arjovsky, Chintala & Bottou 2017, Theorem 1). */
export const alongWeights = exact('alongWeights', parameters, (at, seed): AlongWeights => {
  const shape = { ...at, inputs: at.latent, outputs: 2 };
  const [start, direction] = [randomNetwork(shape, seed).parameters, randomNetwork(shape, seed, 1).parameters];
  const latent = new Float64Array(at.points * at.latent);
  fillNormal({ seed, stream: 'latent', iteration: 0, substep: 0 }, latent);
  const weightsAt = (t: number) => {
    const moved = start.map((weight, i) => weight + t * (direction[i] as number));
    return at.weights === 'rounded' ? moved.map((weight) => Math.round(4 * weight) / 4) : moved;
  };
  const generate = (t: number) => networkOf(shape, weightsAt(t)).map(latent);
  const real = realPoints(at.real, at.points, seed) ?? generate(0);
  const w = (points: Float64Array, near?: Transport) => wasserstein(real, points, undefined, near);
  const density = (points: Float64Array) => kernelDensity(points, { ...WINDOW, bandwidth: at.sigma }).mass;
  const realDensity = once(() => density(real));
  const jsOf = (points: Float64Array) =>
    at.noise === 'none' ? jsOfPoints(real, points) : jensenShannon(realDensity(), density(points));
  const generated = generate(at.t);
  const here = w(generated);

  const stops = once(() => {
    let [best, between]: [Transport, Transport | undefined] = [here, undefined];
    return Array.from({ length: STOPS }, (_, k): Stop => {
      const s = (2 * k) / (STOPS - 1) - 1;
      const points = generate(s);
      best = w(points, best);
      between = wasserstein(generated, points, undefined, between);
      return {
        at: s,
        wasserstein: best.value,
        between: between.value,
        coupled: coupledCost(generated, points),
        js: jsOf(points),
      };
    });
  });

  const cost = (from: number, to: number) => coupledCost(generate(from), generate(to));
  const width = 2 / (STOPS - 1);
  const starts = Array.from({ length: STOPS - 1 }, (_, k) => k * width - 1);
  const steps = once(() => starts.map((from) => cost(from, from + width)));

  function jump() {
    const costs = steps();
    let from = starts[costs.indexOf(Math.max(...costs))] as number;
    let step = width;
    for (let k = 0; k < HALVINGS; k++) {
      step /= 2;
      if (cost(from + step, from + 2 * step) > cost(from, from + step)) from += step;
    }
    const [a, b] = [generate(from), generate(from + step)];
    return { step, coupled: coupledCost(a, b), wasserstein: Math.abs(w(a).value - w(b).value) };
  }

  return {
    real,
    generated,
    wasserstein: here.value,
    stops,
    jump: once(jump),
    kinks: once(() => {
      let best: Transport = here;
      return stops().filter(({ at: s }) => {
        best = w(generate(s), best);
        const [after, before] = [w(generate(s + STEP), best).value, w(generate(s - STEP), best).value];
        return Math.abs(after - 2 * best.value + before) > KINK * STEP;
      }).length;
    }),
    steepest: () => Math.max(...steps()) / width,
    movedFromZero: (s) => cost(0, s),
    steepness: once(() => steepnessOf(shape, weightsAt(at.t), latent)),
  };
});

function realPoints(real: AlongWeightsAt['real'], count: number, seed: number): Float64Array | undefined {
  if (real === 'itself') return undefined;
  const kind: DatasetKind = real;
  const points = new Float64Array(2 * count);
  sampleDataset(defaultDataset(kind), { seed, stream: 'real', iteration: 0, substep: 0 }, points);
  return points;
}
