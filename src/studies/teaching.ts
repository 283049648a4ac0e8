import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { FIRST } from './firstGradients.ts';
import { trained } from './study.ts';

/** By which ruler the generator of the parallel lines learns. */
const teachers = ['js', 'w', 'noise'] as const;

const parameters = {
  teacher: choice(teachers, 'js'),
  /** Where the generated line starts; the real one stands at 0. */
  theta: number(-2, 2, 1),
  /** σ of the noise on both lines, when noisy JS teaches. */
  sigma: number(0, 1, 0.4),
  /** λ of the gradient penalty, when W teaches. */
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  /** Steps of the generator, after the critic's warm-up. */
  steps: integer(FIRST, 300, FIRST),
} as const;

export type TeachingParameters = ValueOf<typeof parameters>;

/** θ before each step of the generator, and the gradient that it took there by plain SGD. */
export interface Teaching {
  readonly theta: readonly number[];
  readonly gradient: readonly number[];
}

/** The preset of that teacher, started at θ. */
export function teachingExperiment(at: Omit<TeachingParameters, 'steps'>, seed: number): Experiment {
  const { teacher, theta, sigma, lambda } = at;
  const preset = presetExperiment(`lines-${teacher}`);
  return experimentFrom({
    ...preset,
    seed,
    generator: { ...preset.generator, theta },
    constraint: teacher === 'w' ? { ...preset.constraint, lambda } : preset.constraint,
    noise: teacher === 'noise' ? { ...preset.noise, sigma } : preset.noise,
  });
}

/** A line that learns where the other one is (Arjovsky, Chintala & Bottou 2017, Example 1), from a trained critic. */
export const teaching = trained('teaching', parameters, async function* ({ steps, ...at }, bench): AsyncGenerator<
  Teaching,
  void
> {
  const experiment = teachingExperiment(at, bench.seed);
  const { warmup, generatorOptimizer } = experiment;
  const trainee = await bench.train(experiment);
  const theta: number[] = [];
  const gradient: number[] = [];
  let place = at.theta;
  for (let iteration = 1; iteration <= warmup; iteration++) {
    await trainee.to(iteration);
    await bench.breathe(iteration / (warmup + steps));
  }
  for (let step = 1; step <= steps; step++) {
    for (const report of await trainee.to(warmup + step)) {
      theta.push(place);
      gradient.push(report.generatorGradient);
      place -= generatorOptimizer.rate * report.generatorGradient;
    }
    await bench.breathe((warmup + step) / (warmup + steps));
    yield { theta: [...theta], gradient: [...gradient] };
  }
});
