import { differing, experimentFrom } from '../../experiment/differences.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import type { Failure } from './failure.ts';

type Parts = Omit<Failure, 'id' | 'mended'>;

const failure = <const Id extends string>(id: Id, parts: Parts): Failure<Id> => ({
  id,
  ...parts,
  mended: differing(parts.experiment, parts.mend),
});

const both = <Settings>(settings: Settings) => ({ criticOptimizer: settings, generatorOptimizer: settings });
const gan = { objective: 'non-saturating', constraint: { kind: 'none' }, criticSteps: 1 } as const;
const clipped = (clip: number) =>
  ({ constraint: { kind: 'clip', clip }, ...both({ kind: 'rmsprop', rate: 5e-4 } as const) }) as const;
const lines = presetExperiment('lines-js');

/**
 * Twelve ways to fail, most on eight Gaussians with networks of 3 × 32, so that a run takes a second. Each has a limit that
 * parts failed runs from mended ones over seeds: `npm run bench:failures` measures both.
 */
export const failures = [
  failure('saturated', {
    experiment: lines,
    mend: { objective: 'wasserstein', constraint: { kind: 'gradient-penalty', lambda: 10 } },
    iterations: 200,
    sign: 'distance',
    fails: { least: 0.5 },
  }),
  failure('collapse', {
    experiment: experimentFrom({ ...gan, dataset: { kind: 'grid' } }),
    mend: { objective: 'wasserstein', constraint: { kind: 'gradient-penalty' }, criticSteps: 5 },
    iterations: 1600,
    sign: 'reached',
    fails: { most: 18 },
  }),
  failure('oscillation', {
    experiment: experimentFrom({ ...gan, ...both({ beta1: 0.97, beta2: 0.999 }) }),
    mend: both({ beta1: 0.5, beta2: 0.9 }),
    iterations: 800,
    sign: 'swing',
    fails: { least: 0.6 },
  }),
  failure('stiff-penalty', {
    experiment: experimentFrom({ constraint: { lambda: 100 } }),
    mend: { constraint: { lambda: 0.1 } },
    iterations: 800,
    sign: 'overFloor',
    fails: { least: 4 },
  }),
  failure('clipped-flat', {
    experiment: experimentFrom(clipped(0.01)),
    mend: { constraint: { clip: 0.1 } },
    iterations: 600,
    sign: 'gradient',
    fails: { most: 1e-3 },
  }),
  failure('clipped-exploding', {
    experiment: experimentFrom({ ...clipped(0.5), critic: { depth: 8, activation: 'relu' } }),
    mend: { constraint: { kind: 'gradient-penalty' } },
    iterations: 300,
    sign: 'gradient',
    fails: { least: 1e3 },
  }),
  failure('momentum-under-clipping', {
    experiment: experimentFrom({
      ...clipped(0.1),
      ...both({ kind: 'adam', rate: 5e-4, beta1: 0.9, beta2: 0.9 } as const),
    }),
    mend: both({ beta1: 0 }),
    iterations: 600,
    sign: 'swing',
    fails: { least: 0.5 },
  }),
  failure('too-few-critic-steps', {
    experiment: experimentFrom({ criticSteps: 1, generatorOptimizer: { rate: 5e-3 } }),
    mend: { criticSteps: 5 },
    iterations: 600,
    sign: 'overFloor',
    fails: { least: 2.5 },
  }),
  failure('closed-ring', {
    experiment: experimentFrom({ dataset: { kind: 'ring', seam: 'closed' } }),
    mend: { dataset: { seam: 'open' } },
    iterations: 800,
    sign: 'reached',
    fails: { most: 7 },
  }),
  failure('no-noise', {
    experiment: differing(lines, { objective: 'non-saturating' }),
    mend: { noise: { sigma: 0.4 } },
    iterations: 200,
    sign: 'distance',
    fails: { least: 0.5 },
  }),
  failure('cold-critic', {
    experiment: differing(presetExperiment('lines-w'), {
      generatorOptimizer: { rate: 1e-6 },
      criticSteps: 1,
      warmup: 0,
    }),
    mend: { criticSteps: 100 },
    iterations: 5,
    sign: 'misread',
    fails: { least: 0.2 },
  }),
  failure('small-batch', {
    experiment: experimentFrom({ batchSize: 2 }),
    mend: { batchSize: 128 },
    iterations: 800,
    sign: 'overFloor',
    fails: { least: 2.2 },
  }),
] as const;

export type FailureId = (typeof failures)[number]['id'];
