import { parseExperimentJson } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import { loadExperiment } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** A file longer than this is not an experiment, and is not parsed. */
const MOST_BYTES = 2 ** 18;

/** Takes an experiment from the text of a JSON file. @throws InputError; nothing has changed then */
export const importExperiment = action({
  id: 'importExperiment',
  enabled: always,
  perform({ experiment }, text: string) {
    const bytes = new TextEncoder().encode(text.slice(0, MOST_BYTES + 1)).length;
    if (bytes > MOST_BYTES) {
      throw new InputError([{ code: 'range', field: '', value: `${text.length} B`, allowed: `0 … ${MOST_BYTES} B` }]);
    }
    loadExperiment(experiment, parseExperimentJson(text));
  },
});
