import { isOpen } from '../experiment/limits.ts';
import { setField } from '../store/experiment.ts';
import { action } from './action.ts';

/** Starts afresh with the next seed, so that a class that presses it together sees the same run. */
export const reseed = action({
  id: 'reseed',
  shortcut: 's',
  enabled: ({ experiment }) => isOpen(experiment.getState().limits, 'seed'),
  perform({ experiment }) {
    setField(experiment, 'seed', (experiment.getState().experiment.seed + 1) % 2 ** 32);
  },
});
