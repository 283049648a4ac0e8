import { layoutOf } from '../engines/layout.ts';
import { choice, integer, number } from '../fields/field.ts';
import { activations } from '../math/activations.ts';
import { fillNormal } from '../math/draws.ts';
import { singularValues } from '../math/svd.ts';
import { randomNetwork } from './randomNetwork.ts';
import { exact } from './study.ts';

const parameters = {
  /** k, dimensions of the latent space. */
  latent: integer(1, 16, 4),
  /** d, dimensions of what is generated. */
  dimension: integer(2, 32, 16),
  width: integer(1, 64, 32),
  depth: integer(1, 3, 2),
  activation: choice(['tanh', 'softplus', 'leakyRelu', 'relu'], 'tanh'),
  bias: number(0.1, 1, 0.5),
} as const;

export interface Jacobians {
  /** Of d tangents, the images of d random latent directions at a random z: the largest first, as shares of it. */
  readonly values: Float64Array;
  /** How many of them are more than rounding. */
  readonly rank: number;
}

/** Shares of the largest singular value below this are rounding. */
const ROUNDING = 1e-10;

/** In how many directions a sample of a generator can move at all: the rank of ∂g/∂z. */
export const jacobians = exact('jacobians', parameters, (at, seed): Jacobians => {
  const { latent, dimension, width, depth, activation } = at;
  const network = randomNetwork({ ...at, inputs: latent, outputs: dimension }, seed);
  const draws = new Float64Array(latent * (dimension + 1));
  fillNormal({ seed, stream: 'measureLatent', iteration: 0, substep: 0 }, draws);
  const before = network.before(draws.subarray(0, latent));
  const { slope } = activations[activation];
  const { layers } = layoutOf([latent, ...Array<number>(depth).fill(width), dimension]);
  const tangents = new Float64Array(dimension * dimension);
  for (let direction = 0; direction < dimension; direction++) {
    let tangent = draws.slice(latent * (direction + 1), latent * (direction + 2));
    layers.forEach(({ inputs, outputs, weights }, l) => {
      const next = new Float64Array(outputs);
      for (let i = 0; i < inputs; i++) {
        for (let j = 0; j < outputs; j++) {
          next[j] =
            (next[j] as number) + (tangent[i] as number) * (network.parameters[weights + i * outputs + j] as number);
        }
      }
      tangent = next.map((value, j) => value * (l < depth ? slope(before[l]?.[j] as number) : 1));
    });
    tangents.set(tangent, direction * dimension);
  }
  const values = singularValues(tangents, dimension);
  const largest = values[0] as number;
  const shares = largest > 0 ? values.map((value) => value / largest) : values;
  return { values: shares, rank: shares.filter((share) => share > ROUNDING).length };
});
