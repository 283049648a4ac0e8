import { impliedJensenShannon } from '../divergences/implied.ts';
import { thinned } from '../divergences/points.ts';
import { drawReal } from '../engines/draws.ts';
import { type Probed, probe } from '../engines/probe.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import { fillNormal, fillUniform } from '../math/draws.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { network, shift } from './carrier.ts';
import { along, type PassedOn, type PointByPoint, passedOn, pointByPoint, travel } from './passedOn.ts';
import { trained } from './study.ts';

const parameters = {
  /** Two segments, of which θ shifts the generated one; or eight Gaussians beside the curve that a random network makes of [0, 1]. */
  data: choice(['segments', 'ring'], 'segments'),
  /** Where the middle of the generated segment stands; the real one is {0} × [0, 1]. */
  theta: number(-2, 2, 0.5),
  /** Between the two segments; at 90° and θ = 0 they cross in the middle. */
  angle: number(0, 90, 0, { unit: '°' }),
  /** σ of noise on both sides, so that the supports overlap. */
  sigma: number(0, 1, 0),
  width: integer(4, 128, 64),
  activation: choice(['tanh', 'relu', 'leakyRelu', 'softplus'], 'tanh'),
  /** Of the discriminator's Adam. */
  rate: number(1e-5, 0.1, 1e-3, { scale: 'log' }),
  /** Of the discriminator; the generator stays. */
  steps: integer(100, 10_000, 3000, { scale: 'log' }),
} as const;

/** The discriminator after so many steps, on points that it wasn't trained on. */
export interface Look extends PassedOn {
  readonly step: number;
  /** Implied by the discriminator's loss, nats. */
  readonly js: number;
  /** E|∂ₛ log(1 − D)| along the generated segment; NaN where there is none. */
  readonly along: number;
  /** How far log(1 − D) goes from one end of that segment to its point nearest the real line, and on to the other end. */
  readonly travel: number;
  /** Share of the points of both sides that D puts on the wrong side of ½. */
  readonly error: number;
  /** sup |D − 1| over the real points and |D| over the generated ones. */
  readonly worst: number;
}

export interface Vanishing {
  readonly looks: readonly Look[];
  /** M = √E‖∂g/∂θ‖², by which Theorem 2.4 multiplies. */
  readonly sensitivity: number;
  /** At the last of them. */
  readonly points: PointByPoint;
  /** Real and generated ones, FEW × 2 each. */
  readonly real: Float64Array;
  readonly generated: Float64Array;
  /** Its logits on a grid of FIELD × FIELD over `fieldBounds`. */
  readonly field: Float32Array;
}

export const FIELD = 40;
export const fieldBounds: Bounds = [-2.4, 2.4, -0.5, 1.5];
export const fieldPoints = gridPoints(fieldBounds, FIELD);

const COUNT = 1024;
const FEW = 64;

/** Steps to look at: six a decade, and the last. */
export function marks(last: number): number[] {
  const all = Array.from({ length: 25 }, (_, k) => Math.round(10 ** (k / 6))).filter((step) => step < last);
  return [...new Set([...all, last])];
}

type At = ValueOf<typeof parameters>;

export function vanishingExperiment({ data, sigma, width, activation, rate }: At, seed: number): Experiment {
  return experimentFrom({
    ...(data === 'ring'
      ? { dataset: { kind: 'ring' }, generator: { kind: 'mlp', depth: 3, width: 32, activation: 'tanh' } }
      : { dataset: { kind: 'segment', theta: 0 }, generator: { kind: 'affine' } }),
    latent: { kind: 'uniform', dimension: 1 },
    critic: { depth: 2, width, activation },
    criticOptimizer: { kind: 'adam', rate, beta1: 0.9, beta2: 0.999 },
    objective: 'minimax',
    constraint: { kind: 'none' },
    noise: { sigma },
    criticSteps: 1,
    // As long as D may train at all: whatever its steps, a run begins as every other.
    warmup: parameters.steps.max,
    batchSize: 256,
    seed,
  });
}

/** The generated segment: where z is sent, the generator that does it, and what runs along it. */
function segmentOf({ theta, angle }: At) {
  const [dx, dy] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const on = (z: number) => [theta + (z - 0.5) * dx, 0.5 + (z - 0.5) * dy] as const;
  const nearest = dx === 0 ? 0.5 : Math.min(1, Math.max(0, 0.5 - theta / dx));
  const stops = Float64Array.from([0, nearest, 1].flatMap(on));
  return {
    generator: Float32Array.of(dx, dy, ...on(0)),
    ways: (ask: (points: Float64Array) => Probed, probed: Probed) => ({
      along: along(probed, dx, dy),
      travel: travel(ask(stops).f),
    }),
  };
}

/** A discriminator learns to tell while the generator stays (Arjovsky & Bottou 2017, Figure 2). */
export const vanishing = trained('vanishing', parameters, async function* (at, bench): AsyncGenerator<Vanishing, void> {
  const { seed } = bench;
  const experiment = vanishingExperiment(at, seed);
  const segment = at.data === 'segments' ? segmentOf(at) : undefined;
  const trainee = await bench.train(experiment, segment && { generator: segment.generator });

  const [heights, blur] = [new Float64Array(COUNT), new Float64Array(4 * COUNT)];
  fillUniform({ seed, stream: 'measureLatent', iteration: 0, substep: 0 }, heights);
  fillNormal({ seed, stream: 'measureLatent', iteration: 0, substep: 1 }, blur);
  const blurred = (points: ArrayLike<number>, from: number) =>
    Float64Array.from(points, (entry, i) => entry + at.sigma * (blur[from + i] as number));
  // One height in each of as many equal strata: means along the curve are then sums over it.
  const latent = Float32Array.from(heights, (u, i) => (i + u) / COUNT);
  const { points, ...through } = network(experiment, (await trainee.snapshot()).generator, latent);
  const carrier = segment ? shift : through;
  const fakes = blurred(points, 0);
  const few = Float64Array.from(thinned(fakes, FEW));
  const real = Float32Array.from(blurred(drawReal(experiment, 'measureReal', 0, COUNT), 2 * COUNT));
  const fewReal = Float64Array.from(thinned(real, FEW));

  const looks: Look[] = [];
  for (const step of marks(at.steps)) {
    await trainee.to(step);
    const snapshot = await trainee.snapshot();
    const ask = (points: Float64Array) => probe(experiment, snapshot, points);
    const probed = ask(fakes);
    const onReal = await trainee.criticField(real);
    const js = impliedJensenShannon(onReal, probed.f);
    const ways = segment?.ways(ask, probed) ?? { along: Number.NaN, travel: Number.NaN };
    looks.push({ step, js, ...passedOn(probed, carrier), ...ways, ...judgedBy(onReal, probed.f) });
    const field = Float32Array.from(await trainee.criticField(fieldPoints));
    const shown = { sensitivity: carrier.sensitivity, real: fewReal.slice(), generated: few.slice() };
    yield { looks: [...looks], points: pointByPoint(ask, few), ...shown, field };
    await bench.breathe(step / at.steps);
  }
});

/** How D = sigmoid(ℓ) judges. */
function judgedBy(real: ArrayLike<number>, generated: ArrayLike<number>): Pick<Look, 'error' | 'worst'> {
  // How far each point is from where it belongs: above ½ it is on the wrong side.
  const misses = [...Array.from(real, (logit) => sigmoid(-logit)), ...Array.from(generated, sigmoid)];
  const wrong = misses.filter((miss) => !(miss < 0.5)).length;
  return { error: wrong / misses.length, worst: Math.max(...misses) };
}
