import { setFields } from '../store/experiment.ts';
import type { Remedy } from '../store/health.ts';
import { action, always } from './action.ts';

/**
 * Makes the change that helps against a failure, in one step of undo: it goes on
 * living where its fields are live. Not in the list of actions, which the page
 * opens with: the line that offers it arrives later.
 */
export const applyRemedy = action({
  id: 'applyRemedy',
  enabled: always,
  perform(playground, { changes, afresh }: Remedy) {
    setFields(playground.experiment, changes);
    if (afresh) playground.reset();
    playground.play();
  },
});
