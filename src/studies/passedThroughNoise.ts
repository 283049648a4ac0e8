import { parallelLines } from '../divergences/lines.ts';
import { choice, number } from '../fields/field.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import { fillNormal } from '../math/draws.ts';
import { integrate } from '../math/quadrature.ts';
import { normalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** Where the generated point stands; the real one stands at 0. */
  theta: number(0.2, 1.5, 0.9),
  /** Of the noise with which D was trained, on both sides. */
  sigma: number(0.4, 1, 0.5),
  /** Half the width of a dent in D around the generated point. */
  dent: number(0.001, 0.05, 0.02),
  /** Whether the generator's own step goes through noise as well. */
  step: choice(['noised', 'bare'], 'noised'),
} as const;

export interface PassedThroughNoise {
  /** d/dθ log(1 − D*(θ + ε)): the mean over DRAWS draws of ε in this step, its standard error, and by quadrature. */
  readonly drawn: number;
  readonly error: number;
  readonly exact: number;
  /** The same at the generated point itself, without noise. */
  readonly bare: number;
  /** 2 dJS/dθ of the noised sides. */
  readonly slope: number;
  /** What the dent does to the three: to the bare gradient, to the one through noise, and to D's loss. */
  readonly dented: { readonly bare: number; readonly noised: number; readonly loss: number };
}

export const DRAWS = 20_000;
/** Standard deviations out to where nothing is left. */
const FRINGE = 12;

/** 1 at 0 and 0 from ±1 on, infinitely smooth. */
const bump = (t: number) => (Math.abs(t) < 1 ? Math.exp(1 - 1 / (1 - t * t)) : 0);

/** By differences of the fourth order. */
const slopeOf = (of: (x: number) => number, x: number, h: number) =>
  (8 * (of(x + h) - of(x - h)) - (of(x + 2 * h) - of(x - 2 * h))) / (12 * h);

/** Two points on a line under noise: what D passes on at the point, and through noise (Arjovsky & Bottou 2017, Cor. 3.2). */
export const passedThroughNoise = exact(
  'passedThroughNoise',
  parameters,
  ({ theta, sigma, dent, step }, seed): PassedThroughNoise => {
    const slope = theta / sigma ** 2;
    const best = (x: number) => slope * (theta / 2 - x);
    /** Turns the logit's slope round at θ and leaves its value there. */
    const dip = (x: number) => 2 * slope * (x - theta) * bump((x - theta) / dent);
    const edges = [-FRINGE * sigma, theta - dent, theta, theta + dent, theta + FRINGE * sigma];
    const over = (of: (x: number) => number) =>
      edges.slice(1).reduce((sum, to, k) => sum + integrate(of, edges[k] as number, to), 0);
    const told = (x: number) => slope * sigmoid(best(x));

    const noise = new Float64Array(step === 'noised' ? DRAWS : 1);
    if (step === 'noised') fillNormal({ seed, stream: 'generatorNoise', iteration: 0, substep: 0 }, noise);
    const gradients = noise.map((entry) => told(theta + sigma * entry));
    const drawn = gradients.reduce((sum, entry) => sum + entry, 0) / noise.length;
    const variance = gradients.reduce((sum, entry) => sum + (entry - drawn) ** 2, 0) / noise.length;

    // ∫ q ∂/∂x log(1 − D) dx by parts: −∫ q′ log(1 − D) dx, in which nothing is differentiated but q.
    const pull = (x: number) => (normalPdf(x, theta, sigma) * (x - theta)) / sigma ** 2;
    const loss = (x: number) =>
      normalPdf(x, 0, sigma) * (softplus(-best(x) - dip(x)) - softplus(-best(x))) +
      normalPdf(x, theta, sigma) * (softplus(best(x) + dip(x)) - softplus(best(x)));
    return {
      drawn,
      error: Math.sqrt(variance / noise.length),
      exact: over((x) => normalPdf(x, theta, sigma) * told(x)),
      bare: told(theta),
      slope: 2 * (parallelLines({ theta, thickness: 0, sigma }).js.derivative ?? Number.NaN),
      dented: {
        bare: slopeOf((x) => -softplus(best(x) + dip(x)), theta, dent / 500),
        noised: over((x) => -pull(x) * softplus(best(x) + dip(x))),
        loss: over(loss),
      },
    };
  },
);
