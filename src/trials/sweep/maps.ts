import type { Experiment } from '../../experiment/experiment.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import { defaults } from '../../fields/check.ts';
import { readAxis } from './axisText.ts';
import { cousin, type Sweep, sweepFields } from './sweep.ts';

type Settings = Partial<Pick<Sweep, 'iterations' | 'seeds' | 'measure'>>;

/** A map that somebody has thought of already; its words stand with the page's, under its id. */
export interface ReadyMap<Id extends string = string> {
  readonly id: Id;
  readonly sweep: Sweep;
}

function readyMap<const Id extends string>(
  id: Id,
  experiment: Sweep['experiment'],
  [x, y]: readonly [x: string, y: string],
  settings: Settings = {},
): ReadyMap<Id> {
  const axes = { x: readAxis(experiment, x), y: readAxis(experiment, y) };
  return { id, sweep: { ...defaults(sweepFields), ...settings, experiment, ...axes } };
}

const { criticOptimizer } = cousin;
const rmsprop = { ...criticOptimizer, kind: 'rmsprop', rate: 5e-4 } as const;
const clipped = {
  ...cousin,
  constraint: { ...cousin.constraint, kind: 'clip' },
  criticOptimizer: rmsprop,
  generatorOptimizer: rmsprop,
} as const;
const logistic = {
  ...cousin,
  constraint: { ...cousin.constraint, kind: 'none' },
  objective: 'non-saturating',
} as const;

const lines = presetExperiment('lines-noise');
const slim = { ...lines, critic: { ...lines.critic, width: 16 }, batchSize: 64 };

/** The list of ready maps, the one that the page opens with first. */
export const readyMaps = [
  readyMap('penalty', cousin, ['constraint.lambda=0.001..100:16:log', 'both.rate=0.0001..0.1:16:log']),
  readyMap('clipping', clipped, ['constraint.clip=0.01..1:13:log', 'critic.width=4..64:9:log']),
  readyMap('critic-steps', logistic, ['criticSteps=1..32:11:log', 'both.rate=0.0001..0.1:13:log']),
  readyMap('noise-lines', slim, ['noise.sigma=0..1:13', 'generator.theta=-2..2:13'], {
    iterations: 200,
  }),
] as const;

/** The axes that matter most to an experiment, with places that a first look needs. */
export function usualAxes(experiment: Experiment): Pick<Sweep, 'x' | 'y'> {
  const { constraint, generator, dataset } = experiment;
  const axes = (x: string, y: string) => ({ x: readAxis(experiment, x), y: readAxis(experiment, y) });
  if (generator.kind === 'translation' && dataset.kind === 'segment') {
    return axes('noise.sigma=0..1:9', 'generator.theta=-2..2:9');
  }
  const rates = 'both.rate=0.0001..0.1:7:log';
  if (constraint.kind === 'gradient-penalty') return axes('constraint.lambda=0.001..100:6:log', rates);
  if (constraint.kind === 'clip') return axes('constraint.clip=0.01..1:7:log', 'critic.width=8..64:4:log');
  return axes('criticSteps=1..16:5:log', rates);
}
