import { setField } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** Starts afresh with the next seed, so that a class that presses it together sees the same run. */
export const reseed = action({
  id: 'reseed',
  shortcut: 's',
  enabled: always,
  perform({ experiment }) {
    setField(experiment, 'seed', (experiment.getState().experiment.seed + 1) % 2 ** 32);
  },
});
