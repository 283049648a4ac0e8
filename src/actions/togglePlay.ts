import { action, always } from './action.ts';

export const togglePlay = action({
  id: 'togglePlay',
  shortcut: ' ',
  enabled: always,
  perform(playground) {
    const { status } = playground.run.getState();
    if (status === 'playing' || status === 'starting' || status === 'hidden') playground.pause();
    else playground.play();
  },
});
