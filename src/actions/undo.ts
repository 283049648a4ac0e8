import { undo as undoChange } from '../store/experiment.ts';
import { action } from './action.ts';

export const undo = action({
  id: 'undo',
  shortcut: 'Mod+z',
  enabled: ({ experiment }) => experiment.getState().past.length > 0,
  perform: ({ experiment }) => undoChange(experiment),
});
