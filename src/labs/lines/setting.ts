import { presetExperiment } from '../../experiment/presets.ts';
import { FIRST } from '../../studies/firstGradients.ts';
import { type Teacher, type TeachingParameters, teaching } from '../../studies/teaching.ts';
import type { Learner } from './learners.ts';

const { lambda, clip, criticSteps, pretraining, rate } = teaching.parameters;
/** Fields of the lab that the rulers don't know: how the generator and its critic are trained. */
export const training = { rate, criticSteps, pretraining, lambda, clip } as const;

/** What the reader may move on the stage. */
export interface Setting {
  readonly theta: number;
  readonly thickness: number;
  readonly sigma: number;
  readonly rate: number;
  readonly criticSteps: number;
  readonly pretraining: number;
  readonly lambda: number;
  readonly clip: number;
  /** Whose run is on the stage. */
  readonly learn: 'none' | 'race' | Learner;
}

/** Steps of the generator after which a run has shown what there is to see. */
export const STEPS = 150;
/** Iterations a second: slow enough to watch the line slide. */
export const SPEED = 12;
/** Every run of the lab draws the same. */
export const SEED = presetExperiment('lines-js').seed;
/** Nearer to 0 than this a run has nothing to learn. */
const HOME = 0.05;

/** Where a run sets out from. */
export const startOf = ({ theta }: Pick<Setting, 'theta'>): number =>
  Math.abs(theta) < HOME ? teaching.parameters.theta.default : theta;

/** What is asked of a teacher where the stage stands; a noise of 0 takes the usual one, and only noisy JS knows of any. */
export function askedOf(teacher: Teacher, setting: Setting): TeachingParameters {
  const { sigma, rate, criticSteps, pretraining, lambda, clip } = setting;
  return {
    teacher,
    theta: startOf(setting),
    sigma: teacher !== 'noise' ? 0 : sigma > 0 ? sigma : teaching.parameters.sigma.default,
    lambda,
    clip,
    criticSteps,
    pretraining,
    rate,
    steps: FIRST,
  };
}
