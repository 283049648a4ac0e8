import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { standingOf, yardstickOf } from './standing.ts';
import { type Bench, type Trainee, trained } from './study.ts';

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'ring'),
  /** λ of the critic's penalty. */
  lambda: number(0.05, 100, 0.1, { scale: 'log' }),
  /** Steps of D or the critic before it is frozen; the generator waits. */
  pretraining: integer(50, 2000, 500, { scale: 'log' }),
  /** Steps of the generator against what is frozen. */
  steps: integer(1, 1000, 500, { scale: 'log' }),
  /** Iterations after that in which both learn again, the critic five steps each. */
  after: integer(50, 2000, 150, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** W₁ to the data: when the critic is frozen, when the generator has followed it, and when both have learnt again. */
export interface Frozen {
  readonly before: number;
  readonly alone: number;
  readonly together: number;
}

export interface Frosts {
  readonly critic: Frozen;
  /** The same with D and −log D; undefined until it is found. */
  readonly discriminator: Frozen | undefined;
}

const shape = { depth: 3, width: 64, activation: 'tanh' } as const;

function experimentOf({ data, lambda }: At, side: keyof Frosts, seed: number): Experiment {
  const isCritic = side === 'critic';
  return experimentFrom({
    dataset: { kind: data },
    generator: shape,
    critic: shape,
    objective: isCritic ? 'wasserstein' : 'non-saturating',
    constraint: { kind: isCritic ? 'gradient-penalty' : 'none', lambda },
    seed,
  });
}

async function frostOf(
  at: At,
  side: keyof Frosts,
  bench: Bench,
  share: (part: number) => Promise<void>,
): Promise<Frozen> {
  const experiment = experimentOf(at, side, bench.seed);
  const yardstick = yardstickOf(experiment);
  const distance = async (trainee: Trainee) =>
    standingOf(yardstick, await trainee.generate(yardstick.latent)).wasserstein;

  const warm = await bench.train({ ...experiment, criticSteps: 1, warmup: at.pretraining });
  await warm.to(at.pretraining);
  const { critic, generator } = await warm.snapshot();
  const before = await distance(warm);
  await share(0.2);

  // No engine trains a generator alone: its critic's steps have no length, and need no penalty.
  const still = {
    ...experiment,
    constraint: { ...experiment.constraint, kind: 'none' },
    criticOptimizer: { ...experiment.criticOptimizer, kind: 'sgd', rate: 0 },
    criticSteps: 1,
  } as const;
  const alone = await bench.train(still, { critic, generator });
  await alone.to(at.steps);
  const far = await distance(alone);
  await share(0.5);

  const again = await bench.train(experiment, { critic, generator: (await alone.snapshot()).generator });
  await again.to(at.after);
  await share(1);
  return { before, alone: far, together: await distance(again) };
}

/** What a generator makes of a critic that isn't trained any further (Arjovsky, Chintala & Bottou 2017, §3). */
export const frozen = trained('frozen', parameters, async function* (at, bench): AsyncGenerator<Frosts, void> {
  const critic = await frostOf(at, 'critic', bench, (part) => bench.breathe(part / 2));
  yield { critic, discriminator: undefined };
  const discriminator = await frostOf(at, 'discriminator', bench, (part) => bench.breathe((1 + part) / 2));
  yield { critic, discriminator };
});
