import { parallelLines } from '../divergences/lines.ts';
import { number } from '../fields/field.ts';
import { sigmoid } from '../math/activations.ts';
import { integrate } from '../math/quadrature.ts';
import { normalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** Real points are N(0, 1), generated ones N(θ, 1). */
  theta: number(0.1, 6, 3),
  /** The discriminator in view has this many times the best one's logit, plus a shift. */
  sharpness: number(0, 3, 0.5),
  shift: number(-3, 3, 0.5),
} as const;

export interface ToldBy {
  /** d/dθ E log(1 − D) over generated points, with the discriminator in view and with the best one. */
  readonly told: number;
  readonly best: number;
  /** 2 dJS/dθ. */
  readonly slope: number;
  /** sup |D − D*|, and sup |∇ℓ − ∇ℓ*|. */
  readonly off: number;
  readonly steeper: number;
}

const END = 9;
const LOOKS = 400;

/** What a discriminator that isn't the best tells a generator, beside what JS would (Arjovsky & Bottou 2017, §2). */
export const toldBy = exact('toldBy', parameters, ({ theta, sharpness, shift }): ToldBy => {
  // The best logit, log p_r/p_g, is a straight line of slope −θ.
  const logit = (x: number) => (theta * theta) / 2 - theta * x;
  const inView = (x: number) => sigmoid(sharpness * logit(x) + shift);
  const best = (x: number) => sigmoid(logit(x));
  const over = (of: (x: number) => number) =>
    integrate((x) => normalPdf(x, theta) * of(x), theta - END, theta + END, { tolerance: 1e-12, panels: 24 });
  const places = Array.from({ length: LOOKS + 1 }, (_, k) => -END + ((2 * END + theta) * k) / LOOKS);
  return {
    told: sharpness * theta * over(inView),
    best: theta * over(best),
    slope: 2 * (parallelLines({ theta, thickness: 0, sigma: 1 }).js.derivative ?? Number.NaN),
    off: Math.max(...places.map((x) => Math.abs(inView(x) - best(x)))),
    steeper: Math.abs(sharpness - 1) * theta,
  };
});
