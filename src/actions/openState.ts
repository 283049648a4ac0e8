import { InputError } from '../fields/fault.ts';
import { type StateFile, stateOf, withNetworks } from '../files/stateDict/read.ts';
import { action, type Holder } from './action.ts';
import { openRun } from './openRun.ts';

/** What becomes of networks of another shape than the experiment's: they are refused, or the experiment takes theirs. */
export type Networks = 'keep' | 'take';

/** A task's run comes from its seed: with other parameters nobody could do it again. @throws InputError */
export function checkParametersOpen({ experiment }: Holder): void {
  if (!experiment.getState().limits) return;
  throw new InputError([{ code: 'locked', field: 'networks', value: 'parameters', allowed: 'trained from the seed' }]);
}

/**
 * Starts a run with the parameters of a PyTorch file; a network that it lacks
 * keeps the present ones. Resolves when it goes on. @throws InputError; nothing has changed then
 */
export const openState = action({
  id: 'openState',
  enabled: ({ experiment }) => !experiment.getState().limits,
  async perform(playground, state: StateFile, networks: Networks = 'keep'): Promise<void> {
    checkParametersOpen(playground);
    const present = playground.experiment.getState().experiment;
    const experiment = networks === 'take' ? withNetworks(present, state) : present;
    await playground.ready();
    const snapshot = stateOf(state, experiment, await playground.query({ kind: 'snapshot' }));
    await openRun.perform(playground, { experiment, snapshot });
  },
});
