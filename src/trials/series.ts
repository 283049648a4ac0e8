import { seriesNames } from '../files/history.ts';

/** The curves of a trial: those of a run's history, where `modes` counts those with a point within 3σ, and two more of modes. */
export const trialNames = [
  ...seriesNames,
  /** Modes that a drawn dot reaches. */
  'reached',
  /** Share of the generated points within 3σ of a mode. */
  'quality',
] as const;
export type TrialName = (typeof trialNames)[number];
