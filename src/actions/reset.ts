import { action, always } from './action.ts';

/** Starts afresh with the same seed. */
export const reset = action({
  id: 'reset',
  shortcut: 'r',
  enabled: always,
  perform: (playground) => playground.reset(),
});
