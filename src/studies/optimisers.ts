import { criticMoves } from '../engines/reference/criticMoves.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number } from '../fields/field.ts';
import { rivalExperiment } from './rivals.ts';
import { COUNT, standingOf, yardstickOf } from './standing.ts';
import { type Trainee, trained } from './study.ts';

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'ring'),
  clip: number(0.005, 1, 0.05, { scale: 'log' }),
  /** Of Adam; RMSProp has neither. */
  beta1: number(0, 0.99, 0.9),
  beta2: number(0.5, 0.999, 0.999),
  rate: number(1e-5, 0.01, 1e-3, { scale: 'log' }),
  depth: integer(1, 4, 2),
  width: integer(8, 128, 64),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'leakyRelu'),
  criticSteps: integer(1, 10, 5),
  batch: integer(32, 256, 128),
  /** Of the generator. */
  iterations: integer(20, 1000, 200, { scale: 'log' }),
} as const;

/** A clipped WGAN under one optimiser. */
export interface Course {
  /** What its critic minimises, iteration by iteration. */
  readonly losses: readonly number[];
  /** The critic's steps that were looked at, counted from the start, and cos(−Δw, ∇) of each. */
  readonly steps: readonly number[];
  readonly cosines: readonly number[];
  /** W₁ of the generated points at each look. */
  readonly wasserstein: readonly number[];
  /** COUNT × 2. */
  readonly generated: Float32Array;
}

export interface Optimisers {
  readonly real: Float64Array;
  /** Iterations at which both were looked at. */
  readonly looks: readonly number[];
  readonly rmsprop: Course;
  readonly adam: Course;
}

const LOOKS = 20;

function courseOf(trainee: Trainee, yardstick: ReturnType<typeof yardstickOf>) {
  const { experiment } = trainee;
  const course = {
    losses: [] as number[],
    steps: [] as number[],
    cosines: [] as number[],
    wasserstein: [] as number[],
    generated: new Float32Array(),
  };
  return async (iteration: number): Promise<Course> => {
    course.losses.push(...(await trainee.to(iteration)).map(({ criticLoss }) => criticLoss));
    const { cosines } = criticMoves(experiment, await trainee.snapshot());
    course.cosines.push(...cosines);
    course.steps.push(...cosines.map((_, k) => iteration * experiment.criticSteps + k + 1));
    const points = await trainee.generate(yardstick.latent);
    course.wasserstein.push(standingOf(yardstick, points).wasserstein);
    course.generated = points.slice(0, 2 * COUNT);
    return structuredClone(course);
  };
}

/** The same clipped WGAN twice, by RMSProp and by Adam: which way its critic steps, and how far it comes (Arjovsky, Chintala & Bottou 2017, §3). */
export const optimisers = trained('optimisers', parameters, async function* (at, bench): AsyncGenerator<
  Optimisers,
  void
> {
  const experimentOf = (system: 'clip' | 'clip-adam'): Experiment =>
    rivalExperiment(system, { ...at, lambda: 1 }, bench.seed);
  const [one, other] = [await bench.train(experimentOf('clip')), await bench.train(experimentOf('clip-adam'))];
  const yardstick = yardstickOf(one.experiment);
  const [rmsprop, adam] = [courseOf(one, { ...yardstick }), courseOf(other, { ...yardstick })];
  const looks: number[] = [];
  for (let look = 1; look <= LOOKS; look++) {
    const iteration = Math.round((look / LOOKS) * at.iterations);
    looks.push(iteration);
    yield {
      real: yardstick.real.slice(),
      looks: [...looks],
      rmsprop: await rmsprop(iteration),
      adam: await adam(iteration),
    };
    await bench.breathe(look / LOOKS);
  }
});
