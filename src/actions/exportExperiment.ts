import { action, always } from './action.ts';

/** The experiment as the text of a JSON file; the caller saves it. */
export const exportExperiment = action({
  id: 'exportExperiment',
  enabled: always,
  perform: ({ experiment }): string => `${JSON.stringify(experiment.getState().experiment, null, 2)}\n`,
});
