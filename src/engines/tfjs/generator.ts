import { mul, type Tensor, type Tensor1D, type Tensor3D } from '@tensorflow/tfjs-core';
import type { Experiment } from '../../experiment/experiment.ts';
import { generatorLayout } from '../layout.ts';
import { applyActivation, differentiableActivation } from './activation.ts';
import { dense } from './gradients.ts';
import type { Literals } from './literals.ts';
import { chain, cutLayers, layersOf, tensorsOf } from './network.ts';

/** A generator on tensors: latent 1 × n × dimension to points 1 × n × 2. */
export interface Generator {
  /** The flat vector as the tensors that derivatives are taken in. */
  cut(parameters: Tensor1D): Tensor[];
  generate(parts: readonly Tensor[], latent: Tensor3D): Tensor3D;
  /** The same on the tape. */
  trace(parts: readonly Tensor[], latent: Tensor3D): Tensor3D;
}

/** g(z) = (θ, z) as a dense layer: z·(0 1) + θ·(1 0). */
function translation(literals: Literals): Generator {
  const place = ([theta]: readonly Tensor[], latent: Tensor3D): Tensor3D => {
    const bias: Tensor1D = mul(theta as Tensor, literals.vector(1, 0));
    return dense(latent, literals.pair(0, 1), bias, literals.row(latent.shape[1]));
  };
  return { cut: (parameters) => [parameters], generate: place, trace: place };
}

/** g(z) = z, of which there are no derivatives to take. */
const identity: Generator = { cut: () => [], generate: (_, latent) => latent, trace: (_, latent) => latent };

export function generatorOf(experiment: Experiment, literals: Literals): Generator {
  if (experiment.generator.kind === 'noised') return identity;
  if (experiment.generator.kind === 'translation') return translation(literals);
  const layout = generatorLayout(experiment);
  const { activation } = experiment.generator;
  return {
    cut: (parameters) => tensorsOf(cutLayers(parameters, layout)),
    generate: (parts, latent) => chain(layersOf(parts), latent, (a) => applyActivation(activation, a, literals)),
    trace: (parts, latent) =>
      chain(
        layersOf(parts),
        latent,
        (a) => differentiableActivation(activation, a, literals),
        literals.row(latent.shape[1]),
      ),
  };
}
