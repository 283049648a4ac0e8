import { distanceDefaults } from '../divergences/distances.ts';
import type { Estimator } from '../divergences/estimate.ts';
import { MEASURED_SAMPLES } from '../engines/measure.ts';
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

const { transportSamples, slicedSamples, kernelSamples } = distanceDefaults;
const density = { estimator: 'kernel-density', samples: kernelSamples } as const;

/** Which estimator made a distance, from so many samples a side. What isn't here is reported by training, or counted. */
export const conditions: Partial<Record<TrialName, { readonly estimator: Estimator; readonly samples: number }>> = {
  wasserstein: { estimator: 'transport', samples: transportSamples },
  slicedWasserstein: { estimator: 'sliced', samples: slicedSamples },
  js: density,
  klForward: density,
  klReverse: density,
  tv: density,
  criticEstimate: { estimator: 'critic', samples: MEASURED_SAMPLES },
  impliedJs: { estimator: 'classifier', samples: MEASURED_SAMPLES },
};
