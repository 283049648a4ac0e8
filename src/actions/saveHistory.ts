import { historyCsv, historyOf } from '../files/history.ts';
import { action } from './action.ts';

/** The curves as the text of a CSV file; the caller saves it. */
export const saveHistory = action({
  id: 'saveHistory',
  enabled: ({ frames }) => Object.values(frames.series).some(({ length }) => length > 0),
  perform: ({ frames }): string => historyCsv(historyOf(frames.series)),
});
