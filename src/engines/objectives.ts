import type { Objective } from '../experiment/experiment.ts';
import { sigmoid, softplus } from '../math/activations.ts';

/**
 * A GAN objective as scalar functions of the critic's raw output f, with
 * D = sigmoid(f): the loss of one sample and its derivative in f. The critic
 * minimises mean(real(f_r)) + mean(generated(f_g)) plus the penalty, the
 * generator minimises mean(generator(f_g)). Natural logarithms.
 *
 * What is 0 by identity, whatever the batch and the networks, is 0 to the last bit
 * in every engine; an adaptive optimiser makes whole steps of what rounding leaves.
 * - Under `wasserstein` a constant added to f changes no loss: ∂/∂(output bias) is
 *   mean(−1) + mean(1) = 0. No constraint alters that: the penalty's share is 0
 *   (reference/penalty.ts), spectral norm leaves biases alone, clipping follows the
 *   update. So δ is seeded with the slopes themselves, and the sums over a batch
 *   are divided by B: whole numbers are added without rounding in any order, B
 *   times 1/B is not.
 * - Under spectral norm a matrix of one entry is used as its sign (spectral.ts).
 * - A unit that is off for a whole batch: every summand is 0.
 *
 * What cancels on one batch only is no identity: as many active rows on both sides
 * of a hinge loss (whole numbers as well, so exactly 0 too), a hidden unit that is on
 * in every row, a loss at its minimum.
 */
export interface ScalarLoss {
  value(f: number): number;
  slope(f: number): number;
}

export interface ObjectiveTerms {
  readonly real: ScalarLoss;
  readonly generated: ScalarLoss;
  readonly generator: ScalarLoss;
}

/** −log D = softplus(−f). */
const minusLogD: ScalarLoss = { value: (f) => softplus(-f), slope: (f) => -sigmoid(-f) };
/** −log(1 − D) = softplus(f). */
const minusLogOneMinusD: ScalarLoss = { value: softplus, slope: sigmoid };
const raise: ScalarLoss = { value: (f) => -f, slope: () => -1 };
const lower: ScalarLoss = { value: (f) => f, slope: () => 1 };
const bell = (f: number) => sigmoid(f) * sigmoid(-f);
const minusD: ScalarLoss = { value: (f) => -sigmoid(f), slope: (f) => -bell(f) };
const plusD: ScalarLoss = { value: sigmoid, slope: bell };
const halfSquare = (target: number): ScalarLoss => ({
  value: (f) => 0.5 * (f - target) ** 2,
  slope: (f) => f - target,
});

export const objectives: Record<Objective, ObjectiveTerms> = {
  /** Arjovsky, Chintala & Bottou 2017, eq. 2 and Algorithm 1. */
  wasserstein: { real: raise, generated: lower, generator: raise },
  /** Goodfellow et al. 2014, eq. 1: the saturating generator. */
  minimax: {
    real: minusLogD,
    generated: minusLogOneMinusD,
    generator: { value: (f) => -softplus(f), slope: (f) => -sigmoid(f) },
  },
  /** Goodfellow et al. 2014, section 3: the −log D generator. */
  'non-saturating': { real: minusLogD, generated: minusLogOneMinusD, generator: minusLogD },
  /** Mao et al. 2017, eq. 9 (a = 0, b = c = 1). */
  'least-squares': { real: halfSquare(1), generated: halfSquare(0), generator: halfSquare(1) },
  /** Lim & Ye 2017; Miyato et al. 2018, eqs. 16 and 17. */
  hinge: {
    real: { value: (f) => Math.max(0, 1 - f), slope: (f) => (f < 1 ? -1 : 0) },
    generated: { value: (f) => Math.max(0, 1 + f), slope: (f) => (f > -1 ? 1 : 0) },
    generator: raise,
  },
  /** E D(x_r) − E D(x_g), whose supremum over D in [0, 1] is TV (Arjovsky, Chintala & Bottou 2017, §5). */
  'total-variation': { real: minusD, generated: plusD, generator: minusD },
};

/** Whether the critic is a discriminator, D = sigmoid(f), whose loss bounds JS. */
export function isDiscriminator(objective: Objective): boolean {
  return objective === 'minimax' || objective === 'non-saturating';
}
