import { parallelLines } from '../divergences/lines.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** What theory says of the gradient that a one-parameter generator gets, and how near is near enough. */
export interface Prediction {
  readonly value: number;
  /** Largest |measured − predicted| at which the claim holds. */
  readonly tolerance: number;
}

/** A well but not perfectly trained discriminator leaves a rest (Arjovsky & Bottou 2017, Thm 2.4). */
const REST = 1e-4;
/** The penalised optimum is exact only among critics that vary with x alone. */
const PENALTY_SHARE = 0.1;
/** A discriminator of finite width on batches; the second is for forces that are all but nothing. */
const NOISE_SHARE = 0.15;
const NOISE_REST = 1e-3;

/**
 * d(generator loss)/dθ of g_θ(z) = (θ, z) against the segment at 0, once the critic is trained:
 * 0 for the saturating loss without noise; 2 ∂JS/∂θ with it (Arjovsky & Bottou 2017, Cor. 3.2);
 * sign(θ)(1 + |θ|/2λ) under a two-sided gradient penalty of weight λ and target 1.
 * @param theta where the generator stands, ≠ 0
 */
export function predictGradient(
  { objective, constraint, noise }: Pick<Experiment, 'objective' | 'constraint' | 'noise'>,
  theta: number,
): Prediction | undefined {
  if (theta === 0) return undefined;
  if (objective === 'wasserstein' && constraint.kind === 'gradient-penalty') {
    const value = Math.sign(theta) * (1 + Math.abs(theta) / (2 * constraint.lambda));
    return { value, tolerance: PENALTY_SHARE * Math.abs(value) };
  }
  if (objective !== 'minimax') return undefined;
  if (noise.sigma === 0) return { value: 0, tolerance: REST };
  const { derivative } = parallelLines({ theta, thickness: 0, noise: noise.sigma }).js;
  const value = 2 * (derivative ?? 0);
  return { value, tolerance: Math.max(NOISE_SHARE * Math.abs(value), NOISE_REST) };
}

/** One batch of 256 scatters by about 12 % under noise; so many together by half of that. */
export const FIRST = 5;

/**
 * The mean of the first gradients after the warm-up beside theory's mean at
 * the very places where they were taken; undefined before there are enough.
 * @param gradients one per generator step, which descends on them by plain SGD
 */
export function compareFirst(
  experiment: Experiment,
  gradients: ArrayLike<number>,
): { readonly prediction: Prediction; readonly measured: number } | undefined {
  let theta = experiment.generator.theta;
  let [measured, value, tolerance] = [0, 0, 0];
  for (let k = 0; k < FIRST; k++) {
    const gradient = gradients[k];
    const prediction = predictGradient(experiment, theta);
    if (gradient === undefined || !prediction) return undefined;
    measured += gradient / FIRST;
    value += prediction.value / FIRST;
    tolerance += prediction.tolerance / FIRST;
    theta -= experiment.generatorOptimizer.rate * gradient;
  }
  return { prediction: { value, tolerance }, measured };
}

/** Whether a measurement agrees; NaN never does. */
export function holds({ value, tolerance }: Prediction, measured: number): boolean {
  return Math.abs(measured - value) <= tolerance;
}
