import { encodeLink, type LinkView } from '../experiment/link.ts';
import { action, always } from './action.ts';

/** The link that brings back this experiment and how the page shows it; the caller puts it on the clipboard. */
export const copyLink = action({
  id: 'copyLink',
  shortcut: 'l',
  enabled: always,
  perform: ({ experiment }, view?: LinkView): string => encodeLink(experiment.getState().experiment, view),
});
