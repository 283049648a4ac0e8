import { softplus } from '../math/activations.ts';
import { mean } from '../math/mean.ts';

/** log 2 − ½·L_D, with the loss summed over both sides. */
export function jensenShannonOfLoss(loss: number): number {
  return Math.LN2 - loss / 2;
}

/**
 * The JS that a discriminator's loss implies, from its
 * L_D = −E log D(x_r) − E log(1 − D(x_g)) and D = sigmoid(f) (Goodfellow et
 * al. 2014, Theorem 1). On fresh samples it is a lower bound of the true JS in
 * expectation, and negative for a discriminator worse than chance.
 *
 * @param realScores raw outputs f on real points
 * @param generatedScores raw outputs f on generated points
 */
export function impliedJensenShannon(realScores: ArrayLike<number>, generatedScores: ArrayLike<number>): number {
  const loss = mean(realScores, (f) => softplus(-f)) + mean(generatedScores, softplus);
  return jensenShannonOfLoss(loss);
}

/**
 * E f(x_r) − E f(x_g): at most K·W₁ for a K-Lipschitz critic, and equal to it
 * at its optimum (Arjovsky et al. 2017, eq. 2).
 */
export function criticEstimate(realScores: ArrayLike<number>, generatedScores: ArrayLike<number>): number {
  return mean(realScores) - mean(generatedScores);
}
