import { encodeLink } from '../experiment/link.ts';
import { action, always } from './action.ts';

/** The link that brings back this experiment; the caller puts it on the clipboard. */
export const copyLink = action({
  id: 'copyLink',
  shortcut: 'l',
  enabled: always,
  perform: ({ experiment }): string => encodeLink(experiment.getState().experiment),
});
