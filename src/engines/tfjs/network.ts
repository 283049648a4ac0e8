import { reshape, slice, type Tensor, type Tensor1D, type Tensor3D } from '@tensorflow/tfjs-core';
import type { NetworkLayout } from '../layout.ts';
import { dense } from './gradients.ts';

/** A dense layer's own tensors: weights 1 × in × out, bias out. */
export interface Layer {
  readonly weights: Tensor3D;
  readonly bias: Tensor1D;
}

/** Cuts the flat vector into layers. */
export function cutLayers(parameters: Tensor1D, { layers }: NetworkLayout): Layer[] {
  return layers.map(({ inputs, outputs, weights, bias }) => ({
    weights: reshape(slice(parameters, weights, inputs * outputs), [1, inputs, outputs]),
    bias: slice(parameters, bias, outputs),
  }));
}

/** The tensors of a chain in the order of the flat vector. */
export function tensorsOf(layers: readonly Layer[]): Tensor[] {
  return layers.flatMap(({ weights, bias }) => [weights, bias]);
}

/** The inverse of `tensorsOf`. */
export function layersOf(tensors: readonly Tensor[]): Layer[] {
  const layers: Layer[] = [];
  for (let i = 0; i + 1 < tensors.length; i += 2) {
    layers.push({ weights: tensors[i] as Tensor3D, bias: tensors[i + 1] as Tensor1D });
  }
  return layers;
}

/**
 * Maps a batch (1 × n × in) through the chain; the last layer is linear.
 *
 * @param row 1 × 1 × n ones where the pass is on the tape
 */
export function chain(
  layers: readonly Layer[],
  x: Tensor3D,
  activate: (a: Tensor3D) => Tensor3D,
  row?: Tensor3D,
): Tensor3D {
  return layers.reduce((h, { weights, bias }, index) => {
    const a = dense(h, weights, bias, row);
    return index === layers.length - 1 ? a : activate(a);
  }, x);
}
