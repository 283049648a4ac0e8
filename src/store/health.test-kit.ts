import { type Differences, experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { presets } from '../experiment/presets.ts';
import { withField } from '../experiment/withField.ts';
import { type FailureName, type Health, type Observation, observe, type Remedy, unobserved } from './health.ts';

/** Iterations between observations. */
export const EVERY = 60;

/** Distance, modes reached, slope, share at the bound, gradient, share reversed; null where there is none. */
export type Row = readonly (number | null)[];

const totals: Readonly<Record<string, number>> = { ring: 8, grid: 25 };

/** Rows as what the page observes. */
export function observationsOf({ dataset }: Experiment, floor: number, rows: readonly Row[], from = 0): Observation[] {
  const total = totals[dataset.kind];
  return rows.map((row, k) => {
    const [distance, reached, slope, atBound, gradient, reversed] = row.map((value) => value ?? Number.NaN) as Numbers;
    const modes = total === undefined ? undefined : { reached, total };
    return { iteration: (from + k + 1) * EVERY, distance, floor, modes, slope, atBound, gradient, reversed };
  });
}
type Numbers = [number, number, number, number, number, number];

/** What is shown after each observation. */
export function shownIn(experiment: Experiment, observations: readonly Observation[]): (FailureName | undefined)[] {
  let health: Health = unobserved;
  return observations.map((seen) => {
    health = observe(health, experiment, seen);
    return health.failure;
  });
}

export const changedBy = (experiment: Experiment, { changes }: Remedy): Experiment =>
  changes.reduce((made, [path, value]) => withField(made, path, value), experiment);

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
  seeds: [1, 2, 3],
  shows: [shows],
});
const clipped = {
  criticOptimizer: { kind: 'rmsprop', rate: 5e-4 },
  generatorOptimizer: { kind: 'rmsprop', rate: 5e-4 },
} as const;

const unconstrained = { constraint: { kind: 'none' } } as const;

export const recorded: readonly Recorded[] = [
  preset('wgan-gp-8gaussians', [], [1, 2, 3]),
  preset('wgan-clip-8gaussians', [], [1, 2, 3]),
  preset('wgan-gp-25gaussians', [], [1]),
  preset('wgan-gp-swissroll', [], [1]),
  preset('gan-non-saturating', [], [1, 2, 3]),
  preset('gan-minimax', ['modesLost', 'restless'], [1, 2]),
  preset('noisy-gan', [], [1]),
  preset('lsgan', [], [1, 2]),
  preset('hinge-sn', [], [1, 2]),
  preset('gan-momentum', ['restless', 'outrun'], [1, 2, 3]),
  preset('wgan-gp-stiff', ['outrun'], [1]),
  preset('wgan-clip-tight', ['saturated'], [1, 2, 3]),
  preset('lines-js', ['vanished'], [1, 2, 3]),
  preset('lines-w', [], [1, 2]),
  preset('lines-noise', [], [1, 2]),
  { ...preset('reference-8gaussians', [], [1]), count: 10 },
  { ...preset('paper-wgan', [], [1]), count: 10 },
  preset('bench-small', [], [1, 2, 3]),
  preset('bench-paper-like', [], [1]),
  { ...preset('bench-large', [], [1]), count: 10 },
  // So small a network, one step of the critic and plain descent: it wanders for a thousand iterations.
  preset('bench-ganlab', ['restless'], [1, 4, 5]),
  failure('c = 0.001', 'saturated', { ...clipped, constraint: { kind: 'clip', clip: 0.001 } }),
  failure('c = 0.03', 'saturated', { ...clipped, constraint: { kind: 'clip', clip: 0.03 } }),
  failure('critic’s rate 0.2', 'criticRate', { criticOptimizer: { rate: 0.2 } }),
  failure('critic’s rate 0.05', 'criticRate', { criticOptimizer: { rate: 0.05 } }),
  { ...failure('λ = 0', 'steep', { constraint: { lambda: 0 } }), seeds: [1, 2] },
  { ...failure('no constraint', 'steep', unconstrained), seeds: [4] },
  failure('λ = 10', 'outrun', { constraint: { lambda: 10 } }),
  { ...failure('λ = 100', 'outrun', { constraint: { lambda: 100 } }), shows: ['outrun', 'restless'] },
  { ...failure('one critic step', 'outrun', { criticSteps: 1 }), shows: ['outrun', 'restless'] },
  { ...failure('critic’s rate 0.0001', 'outrun', { criticOptimizer: { rate: 1e-4 } }), shows: ['outrun', 'restless'] },
  failure('generator’s rate 0.05', 'restless', { generatorOptimizer: { rate: 0.05 } }),
  { ...failure('c = 1', 'modesLost', { ...clipped, constraint: { kind: 'clip', clip: 1 } }), seeds: [1], count: 24 },
  { ...failure('−log D', 'modesLost', { ...unconstrained, objective: 'non-saturating' }), seeds: [2, 3, 4], count: 18 },
];
