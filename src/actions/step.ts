import { action } from './action.ts';

/** One iteration, or as many as are asked for. */
export const step = action({
  id: 'step',
  shortcut: '.',
  enabled: ({ run }) => run.getState().status !== 'crashed',
  perform: (playground, iterations: number = 1): Promise<void> => playground.step(iterations),
});
