import { parallelLines } from '../divergences/lines.ts';
import { choice, number } from '../fields/field.ts';
import { softplus } from '../math/activations.ts';
import { integrate } from '../math/quadrature.ts';
import { normalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(0.1, 2, 0.5),
  /** The discriminator has this many times the best one's logit. */
  sharpness: number(0, 3, 1),
  /** Without noise, σ is 0 wherever else it would be something. */
  noise: choice(['gaussian', 'none'], 'gaussian'),
} as const;

/** The same two lines under so much noise. */
export interface Noised {
  readonly sigma: number;
  readonly js: number;
  readonly kl: number;
  readonly tv: number;
  /** 2 dJS/dθ, what a generator feels; it stands to the right of the real line. */
  readonly pull: number;
  readonly wasserstein: number;
  /** L_D = −E_r log D − E_g log(1 − D). */
  readonly loss: number;
}

/** σ, as shares of the lines' distance: from all but none to plenty. */
const SHARES = [0.1, 0.2, 0.4, 0.6, 1, 2, 4];
/** Standard deviations out from either line to where nothing is left. */
const FRINGE = 12;

/** By quadrature in x, for the other coordinate is alike on both sides; best is log p_r/p_g = (θ/2 − x)θ/σ². */
export function lossOf(theta: number, sigma: number, sharpness: number): number {
  // Infinitely sure at either line, if it is sure of anything.
  if (sigma === 0) return sharpness > 0 ? 0 : 2 * Math.LN2;
  const logit = (x: number) => (sharpness * (theta / 2 - x) * theta) / sigma ** 2;
  const density = (x: number) =>
    normalPdf(x, 0, sigma) * softplus(-logit(x)) + normalPdf(x, theta, sigma) * softplus(logit(x));
  return integrate(density, -FRINGE * sigma, theta + FRINGE * sigma, { panels: 16 });
}

/** Two parallel lines under less and more noise: what JS says of them, and what a discriminator's loss says of JS. */
export const overNoise = exact('overNoise', parameters, ({ theta, sharpness, noise }): readonly Noised[] =>
  SHARES.map((share) => {
    const sigma = noise === 'none' ? 0 : share * theta;
    const { js, klForward, tv, wasserstein } = parallelLines({ theta, thickness: 0, sigma });
    return {
      sigma,
      js: js.value,
      kl: klForward.value,
      tv: tv.value,
      pull: 2 * (js.derivative ?? Number.NaN),
      wasserstein: wasserstein.value,
      loss: lossOf(theta, sigma, sharpness),
    };
  }),
);
