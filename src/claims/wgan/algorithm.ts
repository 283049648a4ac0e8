/**
 * Algorithm 1 of Arjovsky, Chintala & Bottou 2017 with a ten times larger c and rate, so that seconds are enough, beside the
 * original GAN with the same networks and critic steps.
 */
export const algorithm = {
  left: 'saturating',
  right: 'clip',
  activation: 'relu',
  clip: 0.1,
  rate: 5e-4,
  criticSteps: 5,
  iterations: 500,
} as const;
