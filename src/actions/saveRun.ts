import { RunEnded } from '../client/client.ts';
import type { Writing } from '../files/write.ts';
import { rewind } from '../store/series.ts';
import { action, always } from './action.ts';

/** The run, or its experiment alone where no engine has begun; the caller writes and saves it. */
export const saveRun = action({
  id: 'saveRun',
  enabled: always,
  async perform({ experiment: store, run, frames, query }): Promise<Writing> {
    const { experiment } = store.getState();
    try {
      const snapshot = await query({ kind: 'snapshot' });
      const { report, measures } = run.getState();
      const curves = structuredClone(frames.series);
      // A run that is shown in its past is saved as it was then.
      for (const series of Object.values(curves)) rewind(series, snapshot.iteration);
      return {
        kind: 'run',
        run: { experiment, engine: report?.engine, snapshot, measures },
        curves,
        changes: frames.changes.filter(({ iteration }) => iteration <= snapshot.iteration),
      };
    } catch (error) {
      if (!(error instanceof RunEnded)) throw error;
      return { kind: 'run', run: { experiment } };
    }
  },
});
