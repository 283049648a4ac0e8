import { type StateFile, stateOf, withNetworks } from '../files/stateDict/read.ts';
import { action, always } from './action.ts';
import { openRun } from './openRun.ts';

/** What becomes of networks of another shape than the experiment's: they are refused, or the experiment takes theirs. */
export type Networks = 'keep' | 'take';

/**
 * Starts a run with the parameters of a PyTorch file; a network that it lacks
 * keeps the present ones. Resolves when it goes on. @throws InputError; nothing has changed then
 */
export const openState = action({
  id: 'openState',
  enabled: always,
  async perform(playground, state: StateFile, networks: Networks = 'keep'): Promise<void> {
    const present = playground.experiment.getState().experiment;
    const experiment = networks === 'take' ? withNetworks(present, state) : present;
    await playground.ready();
    const snapshot = stateOf(state, experiment, await playground.query({ kind: 'snapshot' }));
    await openRun.perform(playground, { experiment, snapshot });
  },
});
