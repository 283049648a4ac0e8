import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type Standing, standingOf, yardstickOf } from './standing.ts';
import { type Trainee, trained } from './study.ts';

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'ring'),
  lambda: number(0.01, 100, 0.1, { scale: 'log' }),
  /** Of both networks' Adam. */
  beta1: number(0, 0.99, 0.5),
  beta2: number(0.5, 0.999, 0.9),
  /** Another run beside it, with λ or with the β of its own. */
  other: choice(['nobody', 'lambda', 'betas'], 'nobody'),
  otherLambda: number(0.01, 100, 10, { scale: 'log' }),
  otherBeta1: number(0, 0.99, 0.9),
  otherBeta2: number(0.5, 0.999, 0.999),
  /** Of the generator. */
  iterations: integer(16, 2000, 800, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** A run after so many iterations, on fresh points. */
export interface Reached extends Standing {
  readonly iteration: number;
}

export interface PenalisedRuns {
  readonly run: readonly Reached[];
  readonly other: readonly Reached[];
}

const LOOKS = 8;

const presetOf = {
  ring: 'wgan-gp-8gaussians',
  grid: 'wgan-gp-25gaussians',
  swissRoll: 'wgan-gp-swissroll',
} as const;

function runExperiment(at: Pick<At, 'data' | 'lambda' | 'beta1' | 'beta2'>, seed: number): Experiment {
  const { data, lambda, beta1, beta2 } = at;
  const preset = presetExperiment(presetOf[data]);
  return experimentFrom({
    ...preset,
    seed,
    constraint: { ...preset.constraint, lambda },
    criticOptimizer: { ...preset.criticOptimizer, beta1, beta2 },
    generatorOptimizer: { ...preset.generatorOptimizer, beta1, beta2 },
  });
}

function othersOf(at: At): readonly At[] {
  if (at.other === 'nobody') return [];
  if (at.other === 'lambda') return [{ ...at, lambda: at.otherLambda }];
  return [{ ...at, beta1: at.otherBeta1, beta2: at.otherBeta2 }];
}

/** The quick WGAN-GP of a preset, alone or beside one that differs in λ or in Adam's β (Gulrajani et al. 2017, Algorithm 1). */
export const penalisedRuns = trained('penalisedRuns', parameters, async function* (at, bench): AsyncGenerator<
  PenalisedRuns,
  void
> {
  const experiments = [at, ...othersOf(at)].map((one) => runExperiment(one, bench.seed));
  const yardstick = yardstickOf(experiments[0] as Experiment);

  async function reached(trainee: Trainee, iteration: number): Promise<Reached> {
    await trainee.to(iteration);
    return { ...standingOf(yardstick, await trainee.generate(yardstick.latent)), iteration };
  }

  const trainees = await Promise.all(experiments.map((experiment) => bench.train(experiment)));
  const [run, other]: [Reached[], Reached[]] = [[], []];
  for (let look = 1; look <= LOOKS; look++) {
    const iteration = Math.round((look / LOOKS) * at.iterations);
    for (const [k, trainee] of trainees.entries()) [run, other][k]?.push(await reached(trainee, iteration));
    yield { run: [...run], other: [...other] };
    await bench.breathe(look / LOOKS);
  }
});
