import { setField } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** Clipping ⇄ gradient penalty, live; everything else stays as it is. */
export const switchConstraint = action({
  id: 'switchConstraint',
  shortcut: 'x',
  enabled: always,
  perform({ experiment }) {
    const { kind } = experiment.getState().experiment.constraint;
    setField(experiment, 'constraint.kind', kind === 'clip' ? 'gradient-penalty' : 'clip');
  },
});
