import { defaultDataset } from '../experiment/experiment.ts';
import type { Points } from '../fields/field.ts';
import { loadExperiment } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** Makes points the data, each blurred by `jitter`; everything else of the experiment stays. @throws InputError; nothing has changed then */
export const openPoints = action({
  id: 'openPoints',
  enabled: always,
  perform({ experiment: store }, points: Points, jitter?: number): void {
    const { experiment } = store.getState();
    loadExperiment(store, {
      ...experiment,
      dataset: { ...defaultDataset('points'), points, ...(jitter !== undefined && { jitter }) },
    });
  },
});
