import { type Differences, experimentFrom } from '../../experiment/differences.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import type { Outcome } from './outcome.ts';

/** A run whose course is recorded, and what becomes of it with each seed. */
export interface RecordedCourse {
  readonly name: string;
  readonly experiment: Experiment;
  readonly iterations: number;
  readonly outcome: Outcome;
}

const shape = { depth: 3, width: 16 } as const;
const small = (differences: Differences): Experiment =>
  experimentFrom({ generator: shape, critic: shape, batchSize: 64, ...differences });
const rates = (rate: number) => ({ criticOptimizer: { rate }, generatorOptimizer: { rate } });
const saturated = { objective: 'non-saturating', constraint: { kind: 'none' }, criticSteps: 20 } as const;
const lines = presetExperiment('lines-w');

const noisy = presetExperiment('lines-noise');
const slow: Experiment = {
  ...noisy,
  generator: { ...noisy.generator, theta: 2 },
  critic: { ...noisy.critic, width: 16 },
  noise: { ...noisy.noise, sigma: 1 },
  batchSize: 64,
};

export const SEEDS = [1, 2, 3] as const;

export const recordedCourses: readonly RecordedCourse[] = [
  { name: 'gp', experiment: presetExperiment('wgan-gp-8gaussians'), iterations: 800, outcome: 'converges' },
  { name: 'lsgan', experiment: presetExperiment('lsgan'), iterations: 800, outcome: 'converges' },
  {
    name: 'soft-penalty',
    experiment: small({ ...rates(6e-3), constraint: { lambda: 0.01 } }),
    iterations: 600,
    outcome: 'converges',
  },
  { name: 'lines-w', experiment: lines, iterations: 200, outcome: 'converges' },
  { name: 'lines-noise', experiment: presetExperiment('lines-noise'), iterations: 200, outcome: 'converges' },
  { name: 'momentum', experiment: presetExperiment('gan-momentum'), iterations: 800, outcome: 'oscillates' },
  { name: 'stiff-penalty', experiment: small({ constraint: { lambda: 10 } }), iterations: 600, outcome: 'oscillates' },
  {
    name: 'lines-clip',
    experiment: { ...lines, constraint: { ...lines.constraint, kind: 'clip', clip: 0.1 } },
    iterations: 200,
    outcome: 'oscillates',
  },
  { name: 'many-steps', experiment: small(saturated), iterations: 600, outcome: 'collapses' },
  { name: 'stiffer-penalty', experiment: small({ constraint: { lambda: 100 } }), iterations: 600, outcome: 'diverges' },
  { name: 'large-rates', experiment: small(rates(0.1)), iterations: 600, outcome: 'diverges' },
  {
    name: 'exploding',
    experiment: small({ ...rates(0.5), criticOptimizer: { kind: 'sgd', rate: 1 }, constraint: { kind: 'none' } }),
    iterations: 100,
    outcome: 'diverges',
  },
  { name: 'clip', experiment: presetExperiment('wgan-clip-8gaussians'), iterations: 800, outcome: 'stalls' },
  { name: 'clip-tight', experiment: presetExperiment('wgan-clip-tight'), iterations: 400, outcome: 'stalls' },
  { name: 'lines-js', experiment: presetExperiment('lines-js'), iterations: 200, outcome: 'stalls' },
  { name: 'slow', experiment: slow, iterations: 200, outcome: 'undecided' },
];
