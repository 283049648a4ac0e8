import type { Experiment } from '../../experiment/experiment.ts';
import { encodeLink } from '../../experiment/link.ts';
import { encodeArms } from '../../trials/arms.ts';

export const compareLink = (...arms: readonly Experiment[]) => `#/compare?${encodeArms(arms)}`;
export const repeatLink = (experiment: Experiment) => `#/repeat?${encodeLink(experiment)}`;
export const sweepLink = (experiment: Experiment) => `#/sweep?${encodeLink(experiment)}`;
