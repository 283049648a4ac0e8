import { redo as redoChange } from '../store/experiment.ts';
import { action } from './action.ts';

export const redo = action({
  id: 'redo',
  shortcut: 'Mod+Shift+z',
  enabled: ({ experiment }) => experiment.getState().future.length > 0,
  perform: ({ experiment }) => redoChange(experiment),
});
