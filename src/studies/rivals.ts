import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type Standing, standingOf, yardstickOf } from './standing.ts';
import { type Trainee, trained } from './study.ts';

/** Either loss of the original GAN; W by clipping, with RMSProp or with Adam; W by a penalty. */
const systems = ['saturating', 'minus-log-d', 'clip', 'clip-adam', 'penalty'] as const;
type System = (typeof systems)[number];

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'ring'),
  left: choice(systems, 'saturating'),
  right: choice([...systems, 'nobody'], 'clip'),
  /** Of both networks. */
  depth: integer(1, 6, 3),
  width: integer(8, 128, 64),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'tanh'),
  clip: number(0.005, 1, 0.1, { scale: 'log' }),
  lambda: number(0.05, 100, 0.1, { scale: 'log' }),
  /** Rate of both optimisers; Adam's β₁ and β₂. */
  rate: number(1e-5, 0.01, 1e-3, { scale: 'log' }),
  beta1: number(0, 0.99, 0.5),
  beta2: number(0.5, 0.999, 0.9),
  criticSteps: integer(1, 20, 5),
  batch: integer(32, 256, 128),
  /** Of the generator. */
  iterations: integer(16, 2000, 800, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** A system after so many iterations, on fresh points. */
export interface Stand extends Standing {
  readonly iteration: number;
  /** What its critic finds in its last batch: E f(x_r) − E f(x_g). */
  readonly gap: number;
}

export interface Rivals {
  /** Of the data. */
  readonly modes: number;
  readonly left: readonly Stand[];
  readonly right: readonly Stand[];
}

/** When both are looked at, as shares of the way: soon at first. */
const LOOKS = [0.01, 0.05, 0.2, 0.5, 1];

const objectives = { saturating: 'minimax', 'minus-log-d': 'non-saturating' } as const;
const constraints = { penalty: 'gradient-penalty', clip: 'clip', 'clip-adam': 'clip' } as const;

/** @param at what `system` has no use for may be anything */
export function rivalExperiment(
  system: System,
  at: Omit<At, 'left' | 'right' | 'iterations'>,
  seed: number,
): Experiment {
  const { data, depth, width, activation, clip, lambda, rate, beta1, beta2, criticSteps, batch } = at;
  const shape = { depth, width, activation };
  const optimizer = { kind: system === 'clip' ? 'rmsprop' : 'adam', rate, beta1, beta2 } as const;
  return experimentFrom({
    dataset: { kind: data },
    generator: shape,
    critic: shape,
    objective: system in objectives ? objectives[system as keyof typeof objectives] : 'wasserstein',
    constraint: {
      kind: system in constraints ? constraints[system as keyof typeof constraints] : 'none',
      clip,
      lambda,
    },
    criticOptimizer: optimizer,
    generatorOptimizer: optimizer,
    criticSteps,
    batchSize: batch,
    seed,
  });
}

/** Two systems of training on the same data, networks and seed (Arjovsky, Chintala & Bottou 2017, §4). */
export const rivals = trained('rivals', parameters, async function* (at, bench): AsyncGenerator<Rivals, void> {
  const sides = [at.left, at.right].filter((system) => system !== 'nobody');
  const experiments = sides.map((system) => rivalExperiment(system, at, bench.seed));
  const yardstick = yardstickOf(experiments[0] as Experiment);

  async function stand(trainee: Trainee, iteration: number): Promise<Stand> {
    const last = (await trainee.to(iteration)).at(-1);
    return {
      ...standingOf(yardstick, await trainee.generate(yardstick.latent)),
      iteration,
      gap: last ? last.realMean - last.generatedMean : Number.NaN,
    };
  }

  const trainees = await Promise.all(experiments.map((experiment) => bench.train(experiment)));
  const standings: [Stand[], Stand[]] = [[], []];
  for (const share of LOOKS) {
    const iteration = Math.max(1, Math.round(share * at.iterations));
    for (const [k, trainee] of trainees.entries()) {
      standings[k]?.push(await stand(trainee, iteration));
    }
    yield { modes: yardstick.modes.length, left: [...standings[0]], right: [...standings[1]] };
    await bench.breathe(share);
  }
});
