import { defaultDataset } from '../experiment/experiment.ts';
import { isOpen } from '../experiment/limits.ts';
import type { Points } from '../fields/field.ts';
import { checkOpen, loadExperiment } from '../store/experiment.ts';
import { action, type Holder } from './action.ts';

/** What taking points changes, whatever they are. */
function changes({ experiment: store }: Holder) {
  const { kind } = store.getState().experiment.dataset;
  const points = { field: 'dataset.points', from: kind, to: 'points' };
  return kind === 'points' ? [points] : [{ ...points, field: 'dataset.kind' }, points];
}

/** @throws InputError where an assignment leaves the data as they are */
export const checkPointsOpen = (holder: Holder): void => checkOpen(holder.experiment, changes(holder));

/** Makes points the data, each blurred by `jitter`; everything else of the experiment stays. @throws InputError; nothing has changed then */
export const openPoints = action({
  id: 'openPoints',
  enabled(holder: Holder) {
    const { limits } = holder.experiment.getState();
    return changes(holder).every(({ field }) => isOpen(limits, field));
  },
  perform(holder: Holder, points: Points, jitter?: number): void {
    checkPointsOpen(holder);
    const { experiment: store } = holder;
    const { experiment } = store.getState();
    loadExperiment(store, {
      ...experiment,
      dataset: { ...defaultDataset('points'), points, ...(jitter !== undefined && { jitter }) },
    });
  },
});
