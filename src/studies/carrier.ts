import { generatorLayout } from '../engines/layout.ts';
import { accumulate, allocatePass, backward, forward, inputOf } from '../engines/reference/network.ts';
import type { Reals } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { activations } from '../math/activations.ts';
import { mean } from '../math/mean.ts';

/** What arrives at a generator's parameters θ of one gradient at each of its points. */
export interface Carried {
  /** ‖E Jᵀv‖ with J = ∂g/∂θ. */
  readonly norm: number;
  /** √(E‖Jᵀv‖² − ‖E Jᵀv‖²): how far single points are from the mean. */
  readonly deviation: number;
}

/** The way from a generator's points back to its parameters. */
export interface Carrier {
  /** M = √E‖J‖², in the Frobenius norm, which is no less than the spectral one. */
  readonly sensitivity: number;
  /** @param gradients n × 2, one at each point; overwritten by nobody */
  carry(gradients: Float64Array): Carried;
}

const carried = (squareOfMean: number, meanOfSquares: number): Carried => ({
  norm: Math.sqrt(squareOfMean),
  deviation: Math.sqrt(Math.max(0, meanOfSquares - squareOfMean)),
});

/** A generator that shifts all of its points along x: θ moves each of them by as much, J = (1, 0). */
export const shift: Carrier = {
  sensitivity: 1,
  carry(gradients) {
    const along = gradients.filter((_, i) => i % 2 === 0);
    return carried(mean(along) ** 2, mean(along.map((part) => part * part)));
  },
};

/** A network as a generator, at the latent vectors given, in Float64. @returns its points, n × 2, too */
export function network(
  experiment: Experiment,
  parameters: Reals,
  latent: Reals,
): Carrier & { readonly points: Float64Array } {
  const rows = latent.length / experiment.latent.dimension;
  const weights = Float64Array.from(parameters);
  const activation = activations[experiment.generator.activation];
  const pass = allocatePass({ layout: generatorLayout(experiment), activation }, rows);
  pass.input.set(latent);
  forward(pass, weights, rows);
  const points = pass.last.a.slice();

  /** E‖Jᵀv‖²: ∂/∂W of one point is hδᵀ, ∂/∂b is δ, so each layer adds (‖h‖² + 1)‖δ‖². */
  function meanOfSquares(gradients: Float64Array): number {
    pass.last.delta.set(gradients);
    backward(pass, weights, rows);
    const squares = (values: Float64Array, width: number, row: number) =>
      values.subarray(row * width, (row + 1) * width).reduce((sum, value) => sum + value * value, 0);
    let sum = 0;
    pass.layers.forEach(({ inputs, outputs, delta }, l) => {
      for (let row = 0; row < rows; row++)
        sum += (squares(inputOf(pass, l), inputs, row) + 1) * squares(delta, outputs, row);
    });
    return sum / rows;
  }

  const axis = (which: number) => points.map((_, i) => Number(i % 2 === which));
  return {
    points,
    sensitivity: Math.sqrt(meanOfSquares(axis(0)) + meanOfSquares(axis(1))),
    carry(gradients) {
      const squares = meanOfSquares(gradients);
      const sum = new Float64Array(weights.length);
      accumulate(pass, rows, sum);
      return carried(
        sum.reduce((norm, part) => norm + (part / rows) ** 2, 0),
        squares,
      );
    },
  };
}
