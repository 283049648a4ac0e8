import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { FIRST } from './firstGradients.ts';
import { trained } from './study.ts';

/** What the generator of the parallel lines learns by, each from a trained critic. */
export const teachers = ['js', 'ns', 'clip', 'w', 'noise'] as const;
export type Teacher = (typeof teachers)[number];

const parameters = {
  /** The saturating loss, −log D, W by clipping, W by a gradient penalty, or the saturating loss under noise. */
  teacher: choice(teachers, 'js'),
  /** Where the generated line starts; the real one stands at 0. */
  theta: number(-2, 2, 1),
  /** σ of the noise on both lines, when noisy JS teaches. */
  sigma: number(0, 1, 0.4),
  /** λ of the gradient penalty. */
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  /** c of clipping; 1/16 makes cᴸhᴸ⁻¹ = 1 with L = 3 matrices of width h = 64. */
  clip: number(0.01, 0.5, 0.0625, { scale: 'log' }),
  /** Steps of the critic before each step of the generator, and before the first of them. */
  criticSteps: integer(1, 100, 20),
  pretraining: integer(0, 5000, 1000),
  /** η of the generator’s plain SGD. */
  rate: number(1e-3, 1, 0.05, { scale: 'log' }),
  /** Steps of the generator, after the critic's warm-up. */
  steps: integer(FIRST, 300, FIRST),
} as const;

export type TeachingParameters = ValueOf<typeof parameters>;

/** θ before each step of the generator, and the gradient that it took there by plain SGD. */
export interface Teaching {
  readonly theta: readonly number[];
  readonly gradient: readonly number[];
}

const presets = { js: 'lines-js', ns: 'lines-js', clip: 'lines-w', w: 'lines-w', noise: 'lines-noise' } as const;

/** How a teacher differs from its preset. */
const special: Readonly<Record<Teacher, (preset: Experiment, at: TeachingParameters) => Partial<Experiment>>> = {
  js: () => ({}),
  ns: () => ({ objective: 'non-saturating' }),
  // Units that never saturate: a clipped critic is as steep as its weights let it be.
  clip: ({ critic, criticOptimizer, constraint }, { clip }) => ({
    critic: { ...critic, activation: 'leakyRelu' },
    criticOptimizer: { ...criticOptimizer, kind: 'rmsprop' },
    constraint: { ...constraint, kind: 'clip', clip },
  }),
  w: ({ constraint }, { lambda }) => ({ constraint: { ...constraint, lambda } }),
  noise: ({ noise }, { sigma }) => ({ noise: { ...noise, sigma } }),
};

/** That teacher’s run, started at θ. */
export function teachingExperiment(at: TeachingParameters, seed: number): Experiment {
  const { teacher, theta, criticSteps, pretraining, rate } = at;
  const preset = presetExperiment(presets[teacher]);
  return experimentFrom({
    ...preset,
    seed,
    generator: { ...preset.generator, theta },
    generatorOptimizer: { ...preset.generatorOptimizer, rate },
    criticSteps,
    // Whole iterations, of as many steps each.
    warmup: Math.round(pretraining / criticSteps),
    ...special[teacher](preset, at),
  });
}

/** A line that learns where the other one is (Arjovsky, Chintala & Bottou 2017, Example 1), from a trained critic. */
export const teaching = trained('teaching', parameters, async function* (at, bench): AsyncGenerator<Teaching, void> {
  const { steps } = at;
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
