import { type DatasetChoice, datasets } from '../datasets/index.ts';
import { mixtureDensity } from '../datasets/mixture.ts';
import { impliedJensenShannon } from '../divergences/implied.ts';
import { drawLatentFor, drawReal } from '../engines/draws.ts';
import { initialCritic } from '../engines/initial.ts';
import { criticLayout } from '../engines/layout.ts';
import type { Snapshot } from '../engines/trainer.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { defaultDataset, type Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { mean } from '../math/mean.ts';
import { trained } from './study.ts';

const parameters = {
  /** Eight Gaussians on a ring, or the generated law itself. */
  real: choice(['ring', 'same'], 'ring'),
  /** Standard deviation of each of the eight. */
  sigma: number(0.15, 0.6, 0.3),
  /** Centre and standard deviation of the generated Gaussian, which stays as it is. */
  x: number(-1.5, 1.5, 0.2),
  y: number(-1.5, 1.5, -0.1),
  spread: number(0.3, 1, 0.8),
  width: integer(2, 128, 64),
  activation: choice(['relu', 'tanh', 'leakyRelu', 'softplus'], 'relu'),
  /** With no weights in the last layer, so that D = ½ everywhere, or with random ones. */
  start: choice(['even', 'random'], 'even'),
  /** Of the discriminator's Adam. */
  rate: number(1e-5, 0.1, 2e-3, { scale: 'log' }),
  /** Of the discriminator. */
  steps: integer(50, 10_000, 2000, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** The discriminator after so many steps. */
export interface Examined {
  readonly step: number;
  /** log 2 − ½L_D on fresh samples. */
  readonly implied: number;
  /** Share of fresh samples on the right side of D = ½, both sides weighing the same. */
  readonly accuracy: number;
  /** Mean D over both sides of them. */
  readonly mean: number;
  /** By the densities: L(D), E_M|D − D*| and E_M KL(Bern D*‖Bern D). */
  readonly value: number;
  readonly distance: number;
  readonly gap: number;
}

/** By the densities alone: JS, TV and the largest L. */
export interface Truth {
  readonly js: number;
  readonly tv: number;
  readonly best: number;
}

export interface Discriminating {
  readonly looks: readonly Examined[];
  readonly truth: Truth;
  /** D, and D* beside it, on RESOLUTION² places of the window, row by row from the lowest y. */
  readonly d: Float32Array;
  readonly ideal: Float32Array;
  /** Some of the fresh samples, n × 2. */
  readonly someReal: Float64Array;
  readonly someGenerated: Float32Array;
}

export const RESOLUTION = 48;
export const WINDOW: Bounds = [-3, 3, -3, 3];

/** What is left out of the window of the integrals weighs less than 1e-8. */
const REACH: Bounds = [-7.5, 7.5, -7.5, 7.5];
const CELLS = 160;
const FRESH = 20_000;
const FEW = 256;
const MARKS = [0, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

interface Cell {
  /** Probability of either side in each cell. */
  readonly real: Float64Array;
  readonly generated: Float64Array;
}

const realOf = (at: At): DatasetChoice =>
  at.real === 'ring'
    ? { ...(defaultDataset('ring') as Extract<DatasetChoice, { kind: 'ring' }>), radius: Math.SQRT2, sigma: at.sigma }
    : { kind: 'gaussian', x: at.x, y: at.y, sigma: at.spread };

function experimentOf(at: At, seed: number): Experiment {
  return experimentFrom({
    dataset: realOf(at),
    latent: { kind: 'normal', dimension: 2 },
    generator: { kind: 'affine' },
    critic: { depth: 2, width: at.width, activation: at.activation },
    criticOptimizer: { kind: 'adam', rate: at.rate, beta1: 0.9, beta2: 0.999 },
    objective: 'minimax',
    constraint: { kind: 'none' },
    criticSteps: 1,
    warmup: at.steps,
    batchSize: 256,
    seed,
  });
}

/** The networks to start from: the generator is x ↦ spread·z + centre. */
function startOf(at: At, experiment: Experiment): Pick<Snapshot, 'generator'> & Partial<Pick<Snapshot, 'critic'>> {
  const generator = Float32Array.of(at.spread, 0, 0, at.spread, at.x, at.y);
  if (at.start === 'random') return { generator };
  const critic = Float32Array.from(initialCritic(experiment));
  return { generator, critic: critic.fill(0, criticLayout(experiment).layers.at(-1)?.weights) };
}

/** Densities on every point of an even grid. */
function densitiesOn(at: At, points: Float32Array): Cell {
  const choice = realOf(at);
  const modes =
    choice.kind === 'ring' ? (datasets.ring.modes?.(choice) ?? []) : [{ x: at.x, y: at.y, sigma: at.spread }];
  const of = (density: (x: number, y: number) => number) =>
    Float64Array.from({ length: points.length / 2 }, (_, k) =>
      density(points[2 * k] as number, points[2 * k + 1] as number),
    );
  return { real: of(mixtureDensity(modes)), generated: of(mixtureDensity([{ x: at.x, y: at.y, sigma: at.spread }])) };
}

const times = (values: Float64Array, factor: number) => values.map((value) => value * factor);
const xlog = (x: number, y: number) => (x > 0 ? x * Math.log(y) : 0);

function truthOf({ real, generated }: Cell): Truth {
  let [best, apart] = [0, 0];
  real.forEach((p, i) => {
    const q = generated[i] as number;
    best += xlog(p, p / (p + q)) + xlog(q, q / (p + q));
    apart += Math.abs(p - q);
  });
  return { js: Math.LN2 + best / 2, tv: apart / 2, best };
}

function againstTruth({ real, generated }: Cell, logits: Float32Array): Pick<Examined, 'value' | 'distance' | 'gap'> {
  let [value, distance, gap] = [0, 0, 0];
  real.forEach((p, i) => {
    const [q, logit] = [generated[i] as number, logits[i] as number];
    if (p + q === 0) return;
    const [own, ideal] = [sigmoid(logit), p / (p + q)];
    const [real, fake] = [-softplus(-logit), -softplus(logit)];
    value += p * real + q * fake;
    distance += ((p + q) / 2) * Math.abs(own - ideal);
    // Not 1 − ideal, which is 0 where q is but a trace of p.
    gap += (xlog(p, ideal) - p * real + xlog(q, q / (p + q)) - q * fake) / 2;
  });
  return { value, distance, gap };
}

/** A discriminator learns two laws apart whose densities are known, so that the best one stands beside it (Goodfellow et al. 2014, Prop. 1). */
export const discriminating = trained('discriminating', parameters, async function* (at, bench): AsyncGenerator<
  Discriminating,
  void
> {
  const experiment = experimentOf(at, bench.seed);
  const trainee = await bench.train(experiment, startOf(at, experiment));
  const real = drawReal(experiment, 'measureReal', 0, FRESH);
  const generated = await trainee.generate(drawLatentFor(experiment, 'measureLatent', 0, FRESH));
  const [everywhere, shown] = [gridPoints(REACH, CELLS), gridPoints(WINDOW, RESOLUTION)];
  const area = ((REACH[1] - REACH[0]) / (CELLS - 1)) ** 2;
  const densities = densitiesOn(at, everywhere);
  const cells = { real: times(densities.real, area), generated: times(densities.generated, area) };
  const { real: p, generated: q } = densitiesOn(at, shown);
  const ideal = Float32Array.from(p, (density, i) => density / (density + (q[i] as number)));
  const truth = truthOf(cells);
  const looks: Examined[] = [];
  const asked = Float32Array.from(real);
  for (const step of [...MARKS.filter((mark) => mark < at.steps), at.steps]) {
    await trainee.to(step);
    const [onReal, onGenerated] = [await trainee.criticField(asked), await trainee.criticField(generated)];
    looks.push({
      step,
      ...onFresh(onReal, onGenerated),
      ...againstTruth(cells, await trainee.criticField(everywhere)),
    });
    yield {
      looks: [...looks],
      truth,
      d: (await trainee.criticField(shown)).map(sigmoid),
      ideal: ideal.slice(),
      someReal: real.slice(0, 2 * FEW),
      someGenerated: generated.slice(0, 2 * FEW),
    };
    await bench.breathe(step / at.steps);
  }
});

function onFresh(real: Float32Array, generated: Float32Array): Pick<Examined, 'implied' | 'accuracy' | 'mean'> {
  return {
    implied: impliedJensenShannon(real, generated),
    // What isn't called real is called generated: D = ½ everywhere is right by chance.
    accuracy: (mean(real, (logit) => (logit > 0 ? 1 : 0)) + mean(generated, (logit) => (logit > 0 ? 0 : 1))) / 2,
    mean: (mean(real, sigmoid) + mean(generated, sigmoid)) / 2,
  };
}
