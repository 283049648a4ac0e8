import type { Activation } from '../../math/activations.ts';
import type { NetworkLayout } from '../layout.ts';
import { addOuter, addProduct, addRows, type Dense, pullBack, setBias } from './matrix.ts';

/** A dense chain aₗ = hₗ₋₁Wₗ + bₗ, hₗ = φ(aₗ); the last layer is linear. Its parameters are one flat vector. */
export interface Network {
  readonly layout: NetworkLayout;
  readonly activation: Activation;
}

/** One layer's values over a batch, rows × outputs each; only the first `rows` rows of a pass are in use. */
export interface LayerPass extends Dense {
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
    const transposed = new Float64Array(layer.inputs * layer.outputs);
    return { ...layer, transposed, a: block(), h: block(), slope: block(), upstream: block(), delta: block() };
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
  const { value } = pass.network.activation;
  pass.layers.forEach((layer, l) => {
    const { a, h, outputs } = layer;
    setBias(layer, parameters, rows, a);
    addProduct(layer, parameters, inputOf(pass, l), rows, a);
    if (layer === pass.last) return;
    for (let i = 0; i < rows * outputs; i++) h[i] = value(a[i] as number);
  });
}

/**
 * Runs the adjoints down the chain from `pass.last.delta` (rows × outputs, set by
 * the caller): δₗ = φ′(aₗ) ⊙ δₗ₊₁Wₗ₊₁ᵀ. The first layer's δ gives ∂/∂input.
 *
 * @param inputGradient rows × inputs, overwritten; left out where nobody needs it
 */
export function backward(pass: Pass, parameters: Float64Array, rows: number, inputGradient?: Float64Array): void {
  const { slope: slopeAt } = pass.network.activation;
  for (let l = pass.layers.length - 1; l > 0; l--) {
    const above = pass.layers[l] as LayerPass;
    const { a, h, upstream, slope, delta, outputs } = pass.layers[l - 1] as LayerPass;
    pullBack(above, parameters, above.delta, rows, upstream);
    for (let i = 0; i < rows * outputs; i++) {
      slope[i] = slopeAt(a[i] as number, h[i] as number);
      delta[i] = (slope[i] as number) * (upstream[i] as number);
    }
  }
  const first = pass.layers[0] as LayerPass;
  if (inputGradient) pullBack(first, parameters, first.delta, rows, inputGradient);
}

/** gradient += ∂/∂parameters, from the δ that `backward` left: ∂/∂Wₗ = hₗ₋₁ᵀδₗ, ∂/∂bₗ = Σδₗ. */
export function accumulate(pass: Pass, rows: number, gradient: Float64Array): void {
  pass.layers.forEach((layer, l) => {
    addOuter(layer, inputOf(pass, l), layer.delta, rows, gradient);
    addRows(layer, layer.delta, rows, gradient);
  });
}
