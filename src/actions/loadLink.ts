import { decodeLink, queryOf } from '../experiment/link.ts';
import { InputError } from '../fields/fault.ts';
import { loadExperiment } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** Takes the experiment of a share link. @throws InputError for a broken link; nothing has changed then */
export const loadLink = action({
  id: 'loadLink',
  enabled: always,
  perform({ experiment }, link: string) {
    const decoded = decodeLink(queryOf(link));
    if (decoded.faults.length > 0) throw new InputError(decoded.faults);
    loadExperiment(experiment, decoded.experiment);
  },
});
