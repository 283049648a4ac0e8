import { actions } from '../../../actions/index.ts';
import { writeFile } from '../../../client/writeFile.ts';
import { format } from '../format.ts';

/** The whole run: it goes on from such a file bit for bit. */
export const run = format({
  group: 'run',
  file: 'run.json',
  type: 'application/json',
  options: {},
  lack: () => undefined,
  make: async (_, { playground }) => writeFile(await actions.saveRun.perform(playground)),
});
