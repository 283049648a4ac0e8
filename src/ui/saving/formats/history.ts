import { actions } from '../../../actions/index.ts';
import { writeFile } from '../../../client/writeFile.ts';
import { format } from '../format.ts';

/** The curves as a table. */
export const history = format({
  group: 'run',
  file: 'history.csv',
  type: 'text/csv',
  options: {},
  lack: (playground) => (actions.saveHistory.enabled(playground) ? undefined : 'iterations'),
  make: async (_, { playground }) => writeFile(actions.saveHistory.perform(playground)),
});
