import type { Writing } from '../files/write.ts';
import { action } from './action.ts';

/** The curves, for a CSV file; the caller writes and saves it. */
export const saveHistory = action({
  id: 'saveHistory',
  enabled: ({ frames }) => Object.values(frames.series).some(({ length }) => length > 0),
  perform: ({ frames }): Writing => ({
    kind: 'history',
    curves: structuredClone(frames.series),
    changes: frames.changes,
  }),
});
