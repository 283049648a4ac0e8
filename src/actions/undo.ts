import { canUndo, undo as undoChange } from '../store/experiment.ts';
import { action } from './action.ts';

export const undo = action({
  id: 'undo',
  shortcut: 'Mod+z',
  enabled: ({ experiment }) => canUndo(experiment.getState()),
  perform: ({ experiment }) => undoChange(experiment),
});
