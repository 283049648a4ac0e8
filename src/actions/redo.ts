import { canRedo, redo as redoChange } from '../store/experiment.ts';
import { action } from './action.ts';

export const redo = action({
  id: 'redo',
  shortcut: 'Mod+Shift+z',
  enabled: ({ experiment }) => canRedo(experiment.getState()),
  perform: ({ experiment }) => redoChange(experiment),
});
