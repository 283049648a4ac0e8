import { isOpen } from '../experiment/limits.ts';
import { setField } from '../store/experiment.ts';
import { action } from './action.ts';

/** Clipping ⇄ gradient penalty, live; everything else stays as it is. */
export const switchConstraint = action({
  id: 'switchConstraint',
  shortcut: 'x',
  enabled: ({ experiment }) => isOpen(experiment.getState().limits, 'constraint.kind'),
  perform({ experiment }) {
    const { kind } = experiment.getState().experiment.constraint;
    setField(experiment, 'constraint.kind', kind === 'clip' ? 'gradient-penalty' : 'clip');
  },
});
