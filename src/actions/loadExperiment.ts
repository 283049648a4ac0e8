import { loadExperiment as load } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** Takes a whole experiment. @throws InputError with every fault; nothing has changed then */
export const loadExperiment = action({
  id: 'loadExperiment',
  enabled: always,
  perform: ({ experiment }, candidate: unknown) => load(experiment, candidate),
});
