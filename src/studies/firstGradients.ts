import { parallelLines } from '../divergences/lines.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** What theory says of the mean gradient that a one-parameter generator gets, and how near is near enough. */
export interface Prediction {
  readonly value: number;
  /** Largest |measured − predicted| at which the two agree. */
  readonly tolerance: number;
}

/** A well but not perfectly trained discriminator leaves a rest (Arjovsky & Bottou 2017, Thm 2.4). */
const REST = 1e-4;
/** The penalised optimum is exact only among critics that vary with x alone. */
const PENALTY_SHARE = 0.1;
/** A discriminator of finite width, trained on batches. */
const NOISE_SHARE = 0.15;
/** What chance adds is allowed for up to so many standard errors. */
const STANDARD_ERRORS = 3;

/** Gradients after the warm-up whose mean is judged. */
export const FIRST = 5;

/**
 * The variance of one sample's part of the gradient 2 ∂JS/∂θ = E_g[D*·(log p_g/p_r)′] under noise σ: for thin lines
 * the factor is θ/σ², and E_g[D*²] = E_g[D*]/2, because ∫ p_r p_g²/(p_r + p_g)² is alike with the two exchanged.
 */
export function sampleVariance(gradient: number, theta: number, sigma: number): number {
  const size = Math.abs(gradient);
  return size === 0 ? 0 : Math.max(0, size * (Math.abs(theta) / (2 * sigma * sigma) - size));
}

/** Slope in x of the critic that a two-sided penalty of weight λ and target 1 leaves, towards the line at 0: sign(θ)(1 + |θ|/2λ). */
export function penalisedSlope(theta: number, lambda: number): number {
  return Math.sign(theta) * (1 + Math.abs(theta) / (2 * lambda));
}

/**
 * d(generator loss)/dθ of g_θ(z) = (θ, z) against the segment at 0, once the critic is trained:
 * 0 for the saturating loss without noise; 2 ∂JS/∂θ with it (Arjovsky & Bottou 2017, Cor. 3.2);
 * the penalised slope under a two-sided gradient penalty of target 1.
 * The tolerance is that of the mean over the FIRST batches.
 *
 * @param theta where the generator stands, ≠ 0
 */
export function predictGradient(
  { objective, constraint, noise, batchSize }: Pick<Experiment, 'objective' | 'constraint' | 'noise' | 'batchSize'>,
  theta: number,
): Prediction | undefined {
  if (theta === 0) return undefined;
  if (objective === 'wasserstein' && constraint.kind === 'gradient-penalty') {
    const value = penalisedSlope(theta, constraint.lambda);
    return { value, tolerance: PENALTY_SHARE * Math.abs(value) };
  }
  if (objective !== 'minimax') return undefined;
  const { sigma } = noise;
  if (sigma === 0) return { value: 0, tolerance: REST };
  const value = 2 * (parallelLines({ theta, thickness: 0, sigma }).js.derivative ?? 0);
  const standardError = Math.sqrt(sampleVariance(value, theta, sigma) / (FIRST * batchSize));
  return { value, tolerance: Math.max(NOISE_SHARE * Math.abs(value), STANDARD_ERRORS * standardError, REST) };
}

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
