import { drawLatentFor, drawReal } from '../engines/draws.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment, Objective } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { gridPoints } from '../math/grid.ts';
import { type Standing, standingOf, wassersteinFloor, type Yardstick, yardstickOf } from './standing.ts';
import { type Bench, type Trainee, trained } from './study.ts';

const parameters = {
  /** The four lines of the training step that differ between the GAN, whose they are at first, and the WGAN. */
  sigmoid: choice(['kept', 'dropped'], 'kept'),
  log: choice(['kept', 'dropped'], 'kept'),
  weights: choice(['free', 'clipped'], 'free'),
  optimizer: choice(['adam', 'rmsprop'], 'adam'),
  /** The GAN with nothing changed, from the same seeds. */
  beside: choice(['nobody', 'gan'], 'nobody'),
  data: choice(['ring', 'grid', 'swissRoll'], 'ring'),
  clip: number(0.005, 1, 0.1, { scale: 'log' }),
  /** Rate of both optimisers; Adam's β₁, which is how much momentum it has, and β₂, as Kingma & Ba 2015 set them. */
  rate: number(1e-5, 0.01, 5e-4, { scale: 'log' }),
  beta1: number(0, 0.99, 0.9),
  beta2: number(0.5, 0.999, 0.999),
  criticSteps: integer(1, 20, 5),
  batch: integer(32, 256, 128),
  /** Of both networks, ReLU. */
  depth: integer(1, 6, 3),
  width: integer(8, 128, 64),
  /** Of the generator. */
  iterations: integer(16, 2000, 500, { scale: 'log' }),
  /** Runs, each from the next seed. */
  seeds: integer(1, 8, 3),
} as const;

type At = ValueOf<typeof parameters>;
export type Programme = Pick<At, 'sigmoid' | 'log' | 'weights' | 'optimizer'>;

export const gan: Programme = { sigmoid: 'kept', log: 'kept', weights: 'free', optimizer: 'adam' };

/** What the critic and the generator then optimise; undefined where a logarithm is taken of what may be negative. */
export function objectiveOf({ sigmoid, log }: Programme): Objective | undefined {
  if (sigmoid === 'kept') return log === 'kept' ? 'minimax' : 'total-variation';
  return log === 'kept' ? undefined : 'wasserstein';
}

/** One training step's program as an experiment. @param objective what to train where the program has none */
export function programmeExperiment(at: At, seed: number, objective = objectiveOf(at)): Experiment | undefined {
  const { data, clip, rate, beta1, beta2, criticSteps, batch, depth, width } = at;
  if (!objective) return undefined;
  const shape = { depth, width, activation: 'relu' } as const;
  const optimizer = { kind: at.optimizer, rate, beta1, beta2 };
  return experimentFrom({
    dataset: { kind: data },
    generator: shape,
    critic: shape,
    objective,
    constraint: { kind: at.weights === 'clipped' ? 'clip' : 'none', clip },
    criticOptimizer: optimizer,
    generatorOptimizer: optimizer,
    criticSteps,
    batchSize: batch,
    seed,
  });
}

/** A run after so many iterations, on fresh points. */
export interface Stage extends Standing {
  readonly iteration: number;
  /** What the critic minimises, on its last batch. */
  readonly loss: number;
}

/** Where a program without a sigmoid would take its logarithms, before any step: shares at which there are none. */
export interface Valueless {
  /** f(x) ≤ 0 at real points; f(x) ≥ 1 at generated ones. */
  readonly real: number;
  readonly generated: number;
}

export interface Changing {
  /** Of the data. */
  readonly modes: number;
  /** W₁ between two drawings of the data, as many points as everywhere here. */
  readonly floor: number;
  readonly real: Float64Array;
  /** Seed by seed; of a program that has no loss, none. */
  readonly runs: readonly (readonly Stage[])[];
  readonly beside: readonly (readonly Stage[])[];
  /** Of the first seed, and what its critic puts out over [−3, 3]², before any sigmoid. */
  readonly generated: Float32Array;
  readonly field: Float32Array;
  readonly valueless: readonly Valueless[];
}

export const RESOLUTION = 48;
const LOOKS = 16;
const SHOWN = 512;
const grid = gridPoints([-3, 3, -3, 3], RESOLUTION);

async function stageOf(yardstick: Yardstick, trainee: Trainee, iteration: number): Promise<Stage> {
  const last = (await trainee.to(iteration)).at(-1);
  const standing = standingOf(yardstick, await trainee.generate(yardstick.latent));
  return { ...standing, iteration, loss: last?.criticLoss ?? Number.NaN };
}

/** Where log f and log(1 − f) have no value, in the networks that training would start from. */
async function valuelessOf(experiment: Experiment, bench: Bench): Promise<Valueless> {
  const trainee = await bench.train(experiment);
  const real = Float32Array.from(drawReal(experiment, 'measureReal', 0, SHOWN));
  const generated = await trainee.generate(drawLatentFor(experiment, 'measureLatent', 0, SHOWN));
  const share = async (points: Float32Array, none: (f: number) => boolean) =>
    (await trainee.criticField(points)).filter(none).length / SHOWN;
  return { real: await share(real, (f) => f <= 0), generated: await share(generated, (f) => f >= 1) };
}

/** The GAN's training step with any of the WGAN's four changes made (Arjovsky, Chintala & Bottou 2017, Algorithm 1). */
export const changing = trained('changing', parameters, async function* (at, bench): AsyncGenerator<Changing, void> {
  const { seeds, iterations } = at;
  const experimentAt = (k: number, programme: Partial<Programme> = {}) =>
    programmeExperiment({ ...at, ...programme }, bench.seed + k);
  const [runs, beside]: [Stage[][], Stage[][]] = [[], []];
  const valueless: Valueless[] = [];
  const first = programmeExperiment(at, bench.seed, 'wasserstein') as Experiment;
  const yardstick = yardstickOf(first);
  const floor = wassersteinFloor(first, yardstick);
  let picture: { generated: Float32Array; field: Float32Array } = {
    generated: new Float32Array(),
    field: new Float32Array(),
  };
  const finding = (): Changing => ({
    modes: yardstick.modes.length,
    floor,
    real: yardstick.real.slice(),
    runs: structuredClone(runs),
    beside: structuredClone(beside),
    generated: picture.generated.slice(),
    field: picture.field.slice(),
    valueless: [...valueless],
  });

  for (let k = 0; k < seeds; k++) {
    const mine = experimentAt(k);
    const plain = at.beside === 'gan' ? experimentAt(k, gan) : undefined;
    if (!mine) {
      const untrained = programmeExperiment(at, bench.seed + k, 'wasserstein') as Experiment;
      valueless.push(await valuelessOf(untrained, bench));
      yield finding();
    }
    const sides = [
      [mine, runs],
      [plain, beside],
    ] as const;
    const trainees: (readonly [Trainee, Stage[]])[] = [];
    for (const [experiment, into] of sides) {
      if (!experiment) continue;
      const stages: Stage[] = [];
      into.push(stages);
      trainees.push([await bench.train(experiment), stages]);
    }
    for (let look = 1; look <= LOOKS && trainees.length > 0; look++) {
      const iteration = Math.round((look / LOOKS) * iterations);
      for (const [trainee, stages] of trainees) {
        stages.push(await stageOf(yardstick, trainee, iteration));
        if (k > 0 || stages !== runs[0]) continue;
        picture = {
          generated: (await trainee.generate(yardstick.latent)).slice(0, 2 * SHOWN),
          field: await trainee.criticField(grid),
        };
      }
      yield finding();
      await bench.breathe((k + look / LOOKS) / seeds);
    }
  }
});
