import { ifEnded } from '../client/client.ts';
import { action, always } from './action.ts';

/** One iteration; where the run ends before it is done, there is nothing left to tell. */
export const step = action({
  id: 'step',
  shortcut: '.',
  enabled: always,
  perform: (playground): Promise<void> => playground.step(1).catch(ifEnded),
});
