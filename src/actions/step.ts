import { RunEnded } from '../client/client.ts';
import { action, always } from './action.ts';

/** One iteration; where the run ends before it is done, there is nothing left to tell. */
export const step = action({
  id: 'step',
  shortcut: '.',
  enabled: always,
  async perform(playground): Promise<void> {
    try {
      await playground.step(1);
    } catch (error) {
      if (!(error instanceof RunEnded)) throw error;
    }
  },
});
