import { RunEnded } from '../client/client.ts';
import { historyOf } from '../files/history.ts';
import { serialiseRun } from '../files/serialise.ts';
import { action, always } from './action.ts';

/** The run as the text of a file, or its experiment alone where no engine has begun; the caller saves it. */
export const saveRun = action({
  id: 'saveRun',
  enabled: always,
  async perform({ experiment: store, run, frames, query }): Promise<string> {
    const { experiment } = store.getState();
    try {
      const snapshot = await query({ kind: 'snapshot' });
      const { report, measures } = run.getState();
      return serialiseRun({
        experiment,
        engine: report?.engine,
        snapshot,
        measures,
        history: historyOf(frames.series),
      });
    } catch (error) {
      if (!(error instanceof RunEnded)) throw error;
      return serialiseRun({ experiment });
    }
  },
});
