import { RunEnded } from '../client/client.ts';
import type { RunFile } from '../files/run.ts';
import { loadExperiment } from '../store/experiment.ts';
import { recordHistory } from '../store/record.ts';
import { action, always } from './action.ts';

/**
 * Takes what a file held: the experiment, and where there is a state, the run goes
 * on from it with its curves. Resolves when it does. @throws InputError
 */
export const openRun = action({
  id: 'openRun',
  enabled: always,
  async perform(playground, { experiment, snapshot, history }: RunFile): Promise<void> {
    if (!snapshot) return loadExperiment(playground.experiment, experiment);
    const { status } = playground.run.getState();
    const moved = status === 'playing' || status === 'hidden';
    // Nothing moves until the state is there, or the curves would begin with a run of nobody's.
    playground.pause();
    try {
      loadExperiment(playground.experiment, experiment);
      await playground.ready();
      await playground.restore(snapshot);
      recordHistory(playground.frames, history);
      if (moved) playground.play();
    } catch (error) {
      // The reader has started something else meanwhile.
      if (!(error instanceof RunEnded)) throw error;
    }
  },
});
