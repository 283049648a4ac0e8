import { writeFile } from '../../../client/writeFile.ts';
import { format } from '../format.ts';

/** The parameters by PyTorch's names. */
export const stateDict = format({
  group: 'run',
  file: 'state_dict.json',
  type: 'application/json',
  options: {},
  lack: ({ run }) => (run.getState().report ? undefined : 'engine'),
  async make(_, { playground }) {
    const { experiment } = playground.experiment.getState();
    return writeFile({ kind: 'stateDict', snapshot: await playground.query({ kind: 'snapshot' }), experiment });
  },
});
