import { experimentFrom } from '../../src/experiment/differences.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { presetExperiment, type presets } from '../../src/experiment/presets.ts';

/** One line of the table: an experiment, and how long it trains. */
export interface Row {
  readonly name: string;
  readonly experiment: Experiment;
  /** Of the generator. */
  readonly iterations: number;
}

type PresetId = (typeof presets)[number]['id'];
type Change = (experiment: Experiment) => Experiment;

const preset = (id: PresetId, iterations: number): Row => ({ name: id, experiment: presetExperiment(id), iterations });

/** A row that differs from another in what its name says. */
function but(row: Row, what: string, change: Change): Row {
  return { ...row, name: `${row.name}, ${what}`, experiment: experimentFrom(change(row.experiment)) };
}

const relu: Change = (one) => ({
  ...one,
  generator: { ...one.generator, activation: 'relu' },
  critic: { ...one.critic, activation: 'relu' },
});
const penalty =
  (lambda: number, sides: 'one' | 'two' = 'two'): Change =>
  (one) => ({ ...one, constraint: { ...one.constraint, lambda, sides } });
const adam =
  (settings: Partial<Experiment['criticOptimizer']>): Change =>
  (one) => ({
    ...one,
    criticOptimizer: { ...one.criticOptimizer, ...settings },
    generatorOptimizer: { ...one.generatorOptimizer, ...settings },
  });
const criticSteps =
  (count: number): Change =>
  (one) => ({ ...one, criticSteps: count });

/** The reference toys with networks and rates for seconds: three layers of 64, rate 1e-3. */
const grid = preset('wgan-gp-25gaussians', 1000);
const roll = preset('wgan-gp-swissroll', 1000);
const ring: Row = {
  name: '8 Gaussians, as wide as the others',
  experiment: { ...grid.experiment, dataset: presetExperiment('wgan-gp-8gaussians').dataset },
  iterations: 800,
};
const stiff = but(ring, 'λ = 10', penalty(10));

/** What takes seconds. */
export const quickRows: readonly Row[] = [
  preset('wgan-gp-8gaussians', 800),
  ring,
  grid,
  roll,
  ...[ring, grid, roll].map((row) => but(row, 'ReLU', relu)),
  but(ring, 'λ = 1', penalty(1)),
  stiff,
  but(stiff, 'ReLU', relu),
  but(stiff, '20 critic steps', criticSteps(20)),
  but(stiff, 'β₁ = 0', adam({ beta1: 0 })),
  but(ring, 'one-sided', penalty(0.1, 'one')),
  but(ring, 'Adam (0.9, 0.999)', adam({ beta1: 0.9, beta2: 0.999 })),
  but(ring, 'rate 1e-4', adam({ rate: 1e-4 })),
  preset('wgan-clip-8gaussians', 800),
  preset('hinge-sn', 800),
  preset('gan-non-saturating', 800),
  preset('gan-minimax', 800),
  preset('noisy-gan', 800),
  preset('lsgan', 800),
];

/** The reference code's own sizes and rate, whose 100,000 iterations take hours. */
export const referenceRows = (iterations: number): readonly Row[] =>
  (['reference-8gaussians', 'reference-25gaussians', 'reference-swissroll'] as const).map((id) =>
    preset(id, iterations),
  );
