import type { Experiment } from '../../experiment/experiment.ts';
import { presets } from '../../experiment/presets.ts';

/** Presets outside their group that show a failure too. */
const others = new Set<string>(['lines-js', 'gan-minimax']);
const meant = presets
  .filter(({ id, group }) => group === 'failures' || others.has(id))
  .map(({ experiment }) => JSON.stringify(experiment));

/** Whether an experiment is a preset, as it is, that fails on purpose. */
export const isMeant = (experiment: Experiment): boolean => meant.includes(JSON.stringify(experiment));
