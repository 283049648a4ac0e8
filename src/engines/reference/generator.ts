import type { Experiment } from '../../experiment/experiment.ts';
import { activations } from '../../math/activations.ts';
import { generatorLayout } from '../layout.ts';
import { accumulate, allocatePass, backward, forward } from './network.ts';

/** A generator with the memory for at most `capacity` latent vectors. */
export interface Generator {
  /** Maps rows × latent dimension to `points` (rows × 2). */
  generate(parameters: Float64Array, latent: Float64Array, rows: number, points: Float64Array): void;
  /** gradient += ∂/∂parameters, from ∂/∂points (rows × 2) of the points generated last. */
  pullBack(parameters: Float64Array, pointGradient: Float64Array, rows: number, gradient: Float64Array): void;
}

/** g(z) = (θ, z), the parallel lines of Arjovsky, Chintala & Bottou 2017, Example 1. */
const translation: Generator = {
  generate(parameters, latent, rows, points) {
    for (let n = 0; n < rows; n++) {
      points[2 * n] = parameters[0] as number;
      points[2 * n + 1] = latent[n] as number;
    }
  },
  pullBack(_, pointGradient, rows, gradient) {
    for (let n = 0; n < rows; n++) gradient[0] = (gradient[0] as number) + (pointGradient[2 * n] as number);
  },
};

/** g(z) = z: what is drawn is there already, and nothing can be learnt. */
const identity: Generator = {
  generate(_, latent, rows, points) {
    for (let i = 0; i < 2 * rows; i++) points[i] = latent[i] as number;
  },
  pullBack() {},
};

function chain(experiment: Experiment, capacity: number): Generator {
  const layout = generatorLayout(experiment);
  const pass = allocatePass({ layout, activation: activations[experiment.generator.activation] }, capacity);
  const { input, last } = pass;
  const copy = (from: Float64Array, to: Float64Array, length: number) => {
    for (let i = 0; i < length; i++) to[i] = from[i] as number;
  };
  return {
    generate(parameters, latent, rows, points) {
      copy(latent, input, rows * experiment.latent.dimension);
      forward(pass, parameters, rows);
      copy(last.a, points, 2 * rows);
    },
    pullBack(parameters, pointGradient, rows, gradient) {
      copy(pointGradient, last.delta, 2 * rows);
      backward(pass, parameters, rows);
      accumulate(pass, rows, gradient);
    },
  };
}

export function generatorOf(experiment: Experiment, capacity: number): Generator {
  const { kind } = experiment.generator;
  if (kind === 'noised') return identity;
  return kind === 'translation' ? translation : chain(experiment, capacity);
}
