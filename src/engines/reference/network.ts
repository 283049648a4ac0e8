import type { Activation } from '../../math/activations.ts';
import type { LayerLayout, NetworkLayout } from '../layout.ts';
import { addOuter, addProduct, addRows, setRows, timesTranspose } from './matrix.ts';

/** A dense chain aₗ = hₗ₋₁Wₗ + bₗ, hₗ = φ(aₗ); the last layer is linear. Its parameters are one flat vector. */
export interface Network {
  readonly layout: NetworkLayout;
  readonly activation: Activation;
}

/** One layer's values over a batch, rows × outputs each; only the first `rows` rows of a pass are in use. */
export interface LayerPass extends LayerLayout {
  readonly a: Float64Array;
  readonly h: Float64Array;
  /** φ′(a). */
  readonly slope: Float64Array;
  /** ∂/∂h: what arrives from the layer above. */
  readonly upstream: Float64Array;
  /** δ = ∂/∂a. */
  readonly delta: Float64Array;
}

/** The memory of one network over at most `capacity` rows: what `forward` writes and `backward` reads. */
export interface Pass {
  readonly network: Network;
  readonly capacity: number;
  /** capacity × inputs; the caller fills it. */
  readonly input: Float64Array;
  readonly layers: readonly LayerPass[];
  readonly last: LayerPass;
}

export function allocatePass(network: Network, capacity: number): Pass {
  const layers = network.layout.layers.map((layer) => {
    const block = () => new Float64Array(capacity * layer.outputs);
    return { ...layer, a: block(), h: block(), slope: block(), upstream: block(), delta: block() };
  });
  const [first, last] = [layers[0], layers.at(-1)];
  if (!first || !last) throw new Error('a network needs a layer');
  return { network, capacity, input: new Float64Array(capacity * first.inputs), layers, last };
}

/** The input of layer l: the batch, or the activations below. */
export function inputOf({ layers, input }: Pass, l: number): Float64Array {
  return l === 0 ? input : (layers[l - 1] as LayerPass).h;
}

/** Maps `pass.input` through the chain; the outputs are `pass.last.a`. */
export function forward(pass: Pass, parameters: Float64Array, rows: number): void {
  const { value, slope } = pass.network.activation;
  pass.layers.forEach((layer, l) => {
    const { inputs, outputs, weights, bias, a, h } = layer;
    setRows(parameters, bias, rows, outputs, a);
    addProduct(inputOf(pass, l), parameters, weights, rows, inputs, outputs, a);
    if (layer === pass.last) return;
    for (let i = 0; i < rows * outputs; i++) {
      h[i] = value(a[i] as number);
      layer.slope[i] = slope(a[i] as number);
    }
  });
}

/**
 * Runs the adjoints down the chain from `pass.last.delta` (rows × outputs, set by
 * the caller): δₗ = φ′(aₗ) ⊙ δₗ₊₁Wₗ₊₁ᵀ. The first layer's δ gives ∂/∂input.
 *
 * @param inputGradient rows × inputs, overwritten; left out where nobody needs it
 */
export function backward(pass: Pass, parameters: Float64Array, rows: number, inputGradient?: Float64Array): void {
  for (let l = pass.layers.length - 1; l > 0; l--) {
    const above = pass.layers[l] as LayerPass;
    const { upstream, slope, delta, outputs } = pass.layers[l - 1] as LayerPass;
    timesTranspose(above.delta, parameters, above.weights, rows, above.inputs, above.outputs, upstream);
    for (let i = 0; i < rows * outputs; i++) delta[i] = (slope[i] as number) * (upstream[i] as number);
  }
  if (!inputGradient) return;
  const { delta, weights, inputs, outputs } = pass.layers[0] as LayerPass;
  timesTranspose(delta, parameters, weights, rows, inputs, outputs, inputGradient);
}

/** gradient += ∂/∂parameters, from the δ that `backward` left: ∂/∂Wₗ = hₗ₋₁ᵀδₗ, ∂/∂bₗ = Σδₗ. */
export function accumulate(pass: Pass, rows: number, gradient: Float64Array): void {
  pass.layers.forEach(({ inputs, outputs, weights, bias, delta }, l) => {
    addOuter(inputOf(pass, l), delta, rows, inputs, outputs, gradient, weights);
    addRows(delta, rows, outputs, gradient, bias);
  });
}
