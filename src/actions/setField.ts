import { endGesture, setField as set } from '../store/experiment.ts';
import { action, always, type Holder } from './action.ts';

/** Sets one field by its dotted path; `dragging` while a slider moves. @throws InputError */
export const setField = action({
  id: 'setField',
  enabled: always,
  perform: ({ experiment }: Holder, path: string, value: unknown, dragging?: boolean): void =>
    set(experiment, path, value, dragging),
});

/** The slider was let go: what it changed is one step of undo. */
export const releaseField = action({
  id: 'releaseField',
  enabled: always,
  perform: ({ experiment }: Holder) => endGesture(experiment),
});
