import { compareFirst } from '../../studies/firstGradients.ts';
import { type Teaching, type TeachingParameters, teachingExperiment } from '../../studies/teaching.ts';
import { type Check, near, type Reason } from '../check.ts';

/** The mean of the first gradients beside theory's at the very places where they were taken. */
export function firstGradients(
  { gradient }: Teaching,
  at: TeachingParameters,
  because: Reason,
): readonly Check<'gradient'>[] {
  const { measured, prediction } = compareFirst(teachingExperiment(at, 0), gradient) ?? {};
  const nothing = Number.NaN;
  return [
    near('gradient', measured ?? nothing, prediction?.value ?? nothing, prediction?.tolerance ?? nothing, because),
  ];
}

export const gradientWords = {
  gradient: { en: 'the first five gradients, mean', zh: '前五步梯度的均值' },
} as const;
