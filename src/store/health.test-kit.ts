import { type Differences, experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { presets } from '../experiment/presets.ts';
import type { FailureName } from './health.ts';

/** A run whose observations are recorded, and what shows in it at last. */
export interface Recorded {
  readonly name: string;
  readonly experiment: Experiment;
  readonly seeds: readonly number[];
  /** Observations, where it takes more than usual. */
  readonly count?: number;
  /** One of these shows; where there are none, nothing may at any time. */
  readonly shows: readonly FailureName[];
}

const preset = (name: string, shows: readonly FailureName[], seeds: readonly number[]): Recorded => {
  const found = presets.find(({ id }) => id === name);
  if (!found) throw new Error(`no preset ${name}`);
  return { name, experiment: found.experiment, seeds, shows };
};
const failure = (name: string, shows: FailureName, differences: Differences): Recorded => ({
  name,
  experiment: experimentFrom(differences),
  seeds: [1, 2],
  shows: [shows],
});
const clipped = {
  criticOptimizer: { kind: 'rmsprop', rate: 5e-4 },
  generatorOptimizer: { kind: 'rmsprop', rate: 5e-4 },
} as const;

export const recorded: readonly Recorded[] = [
  preset('wgan-gp-8gaussians', [], [1, 2, 3]),
  preset('wgan-clip-8gaussians', [], [1, 2, 3]),
  preset('bench-small', [], [1, 2, 3]),
  failure('c = 0.001', 'saturated', { ...clipped, constraint: { kind: 'clip', clip: 0.001 } }),
  failure('c = 0.03', 'saturated', { ...clipped, constraint: { kind: 'clip', clip: 0.03 } }),
  failure('critic’s rate 0.2', 'criticRate', { criticOptimizer: { rate: 0.2 } }),
  failure('critic’s rate 0.05', 'criticRate', { criticOptimizer: { rate: 0.05 } }),
  failure('λ = 0', 'steep', { constraint: { lambda: 0 } }),
  failure('no constraint', 'steep', { constraint: { kind: 'none' } }),
  failure('λ = 10', 'outrun', { constraint: { lambda: 10 } }),
  { ...failure('λ = 100', 'outrun', { constraint: { lambda: 100 } }), shows: ['outrun', 'restless'] },
  failure('generator’s rate 0.05', 'restless', { generatorOptimizer: { rate: 0.05 } }),
  {
    ...failure('c = 1', 'modesLost', { ...clipped, constraint: { kind: 'clip', clip: 1 } }),
    seeds: [1],
    count: 24,
  },
  preset('lines-js', ['vanished'], [1, 2]),
  preset('wgan-gp-stiff', ['outrun'], [1]),
  preset('wgan-clip-tight', ['saturated'], [1]),
  preset('gan-momentum', ['restless', 'outrun'], [1, 2]),
  preset('gan-non-saturating', [], [1, 2, 3]),
  preset('lsgan', [], [1, 2]),
  preset('hinge-sn', [], [1, 2]),
  preset('wgan-gp-swissroll', [], [1]),
  preset('lines-noise', [], [1, 2]),
  preset('noisy-gan', [], [1]),
  preset('wgan-gp-25gaussians', [], [1]),
];
