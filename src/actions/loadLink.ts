import { decodeLink } from '../experiment/link.ts';
import { InputError } from '../fields/fault.ts';
import { loadExperiment } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** The part of an address, `https://…#/play?v=1&…`, that tells the experiment; it may also come alone. */
function queryOf(link: string): string {
  const address = link.slice(link.indexOf('#') + 1).trim();
  const mark = address.indexOf('?');
  if (mark >= 0) return address.slice(mark + 1);
  return address.includes('=') ? address : '';
}

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
