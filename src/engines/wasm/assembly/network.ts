import { activate, smooth, timesBoth, timesSlope } from './activations';
import { gemm } from './gemm';
import { allocate, allocatedTo, pad4 } from './memory';
import { addSingleGradient, backSingle, dotRows } from './single';
import { sumRows, transpose } from './vectors';

/** A dense layer; rows of every matrix are padded to whole vectors with zeros. */
@unmanaged
export class Layer {
  inputs: i32;
  outputs: i32;
  /** Outputs rounded up to whole vectors. */
  width: i32;
  /** Whether it is the critic's last: its products are sums along rows, not blocks. */
  single: bool;
  /** inputs × width, then the bias of `width`. */
  weights: usize;
  bias: usize;
  weightGradient: usize;
  biasGradient: usize;
  /** What the products read: `weights`, or `normalised` under spectral normalisation. */
  used: usize;
  normalised: usize;
  /** outputs × pad4(inputs): the transpose of `used`. */
  transposed: usize;
  /** rows × width: φ(a), the last layer's is a itself. */
  hidden: usize;
  /** rows × width: φ′(a), and φ″(a) of the rows that need it; smooth activations only. */
  slope: usize;
  curvature: usize;
  /** rows × width: ∂/∂a. */
  delta: usize;
  /** The weight gradient of a single output, before it is spread over the padded rows. */
  spread: usize;
  /** Spectral normalisation, the leader's: u (inputs), v (outputs), σ. */
  u: usize;
  v: usize;
  sigma: f32;
}

@unmanaged
export class Network {
  /** Number of dense layers; 0 for a translation, whose one parameter is θ, and for g(z) = z, which has none. */
  depth: i32;
  activation: i32;
  inputs: i32;
  layers: usize;
  /** Floats of the padded parameter vector. */
  size: i32;
  parameters: usize;
  gradient: usize;
  /** The gradient over all rows of a batch: where a team's leader has its own. */
  whole: usize;
  first: usize;
  second: usize;
  /** Updates made so far: Adam's t. */
  updates: i32;

  @inline
  layer(index: i32): Layer {
    return changetype<Layer>(load<usize>(this.layers + ((<usize>index) << 2)));
  }
}

/** Bytes of what a team has once: the leader's arrays that its followers' plans have no room for. */
export let common: usize = 0;

function allocateCommon(words: i32): usize {
  const before = allocatedTo();
  const at = allocate(words);
  common += allocatedTo() - before;
  return at;
}

/**
 * Plans a chain of dense layers inputs → width × hidden → outputs for strips of
 * `rows`; none of them where there are no inputs. A follower's has the leader's parameters and moments, and buffers of its own.
 *
 * @param leader 0 where there is none
 */
export function plan(
  inputs: i32, hidden: i32, width: i32, outputs: i32, activation: i32, rows: i32, leader: Network,
): Network {
  const network = changetype<Network>(allocate(<i32>(offsetof<Network>() >> 2) + 1));
  const depth = inputs === 0 ? 0 : hidden + 1;
  network.depth = depth;
  network.activation = activation;
  network.inputs = inputs;
  network.layers = allocate(depth + 1);
  let size = depth === 0 ? 4 : 0;
  for (let l: i32 = 0; l < depth; l++) {
    const layer = changetype<Layer>(allocate(<i32>(offsetof<Layer>() >> 2) + 1));
    layer.inputs = l === 0 ? inputs : width;
    layer.outputs = l === depth - 1 ? outputs : width;
    layer.width = pad4(layer.outputs);
    layer.single = l > 0 && l === depth - 1 && outputs === 1;
    size += (layer.inputs + 1) * layer.width;
    store<usize>(network.layers + ((<usize>l) << 2), changetype<usize>(layer));
  }
  network.size = size;
  const leads = changetype<usize>(leader) === 0;
  network.parameters = leads ? allocateCommon(size) : leader.parameters;
  network.gradient = allocate(size);
  network.whole = leads ? network.gradient : leader.gradient;
  network.first = leads ? allocateCommon(size) : leader.first;
  network.second = leads ? allocateCommon(size) : leader.second;
  let at: usize = 0;
  for (let l: i32 = 0; l < depth; l++) {
    const layer = network.layer(l);
    const floats = rows * layer.width;
    layer.weights = network.parameters + at;
    layer.used = layer.weights;
    layer.weightGradient = network.gradient + at;
    at += (<usize>(layer.inputs * layer.width)) << 2;
    layer.bias = network.parameters + at;
    layer.biasGradient = network.gradient + at;
    at += (<usize>layer.width) << 2;
    layer.transposed = allocate(layer.outputs * pad4(layer.inputs));
    layer.normalised = leads ? allocateCommon(layer.inputs * layer.width) : leader.layer(l).normalised;
    layer.hidden = allocate(floats);
    layer.delta = allocate(floats);
    if (l < depth - 1 && smooth(activation)) {
      layer.slope = allocate(floats);
      layer.curvature = allocate(floats);
    }
    if (layer.single) layer.spread = allocate(pad4(layer.inputs));
    if (!leads) continue;
    layer.u = allocateCommon(pad4(layer.inputs));
    layer.v = allocateCommon(pad4(layer.outputs));
  }
  return network;
}

/**
 * Forward pass of `rows` rows at `input` (row stride in bytes): fills hidden and
 * slope, and curvature from row `curved` on.
 */
export function forward(network: Network, input: usize, stride: usize, rows: i32, curved: i32): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    const layer = network.layer(l);
    const ld = (<usize>layer.width) << 2;
    if (layer.single) {
      dotRows(input, stride, layer.transposed, pad4(layer.inputs), rows, load<f32>(layer.bias), layer.hidden);
      return;
    }
    gemm(layer.hidden, ld, input, stride, 4, layer.used, ld, rows, layer.width, layer.inputs, layer.bias, 0);
    if (l < network.depth - 1) {
      const at = (<usize>curved) * ld;
      activate(network.activation, layer.hidden, layer.slope, layer.curvature, curved * layer.width, false);
      activate(
        network.activation,
        layer.hidden + at,
        layer.slope + at,
        layer.curvature + at,
        (rows - curved) * layer.width,
        true,
      );
    }
    input = layer.hidden;
    stride = ld;
  }
}

/** Refreshes the transposes, which the passes read: after every change of the weights. */
export function transposeWeights(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    const layer = network.layer(l);
    const below = (<usize>pad4(layer.inputs)) << 2;
    transpose(layer.used, (<usize>layer.width) << 2, layer.inputs, layer.outputs, layer.transposed, below);
  }
}

/** Room for a row of zeros, the widest there is. */
export const zeros = memory.data(4096);

/** One layer back: δ of `layer` → δ of the layer below (or of the input) at `into`, φ′ not yet applied. */
export function backOnce(layer: Layer, from: usize, rows: i32, into: usize): void {
  const ld = (<usize>layer.width) << 2;
  const below = (<usize>pad4(layer.inputs)) << 2;
  gemm(into, below, from, ld, 4, layer.transposed, below, rows, pad4(layer.inputs), layer.outputs, zeros, 0);
}

/**
 * Backward pass of rows [first, first + rows) from the last layer's δ. With
 * `keep`, φ″ of those rows is multiplied by the incoming gradient: the tangent
 * pass needs the product.
 */
export function backward(network: Network, first: i32, rows: i32, keep: bool): void {
  for (let l = network.depth - 1; l > 0; l--) {
    const layer = network.layer(l);
    const below = network.layer(l - 1);
    const at = (<usize>(first * below.width)) << 2;
    const delta = below.delta + at;
    const count = rows * below.width;
    const from = layer.delta + ((<usize>(first * layer.width)) << 2);
    if (layer.single) {
      const ld = (<usize>below.width) << 2;
      backSingle(network.activation, layer.transposed, from, below.hidden + at, below.slope + at, below.curvature + at, delta, ld, rows, keep);
      continue;
    }
    backOnce(layer, from, rows, delta);
    if (keep) timesBoth(below.slope + at, below.curvature + at, delta, count);
    else timesSlope(network.activation, below.hidden + at, below.slope + at, delta, count);
  }
}

/** Adds HᵀΔ over `rows` rows to the weight gradient, starting afresh where `fresh`. */
export function addWeightGradient(layer: Layer, input: usize, stride: usize, delta: usize, rows: i32, fresh: bool): void {
  const ld = (<usize>layer.width) << 2;
  const out = layer.weightGradient;
  if (!layer.single) {
    gemm(out, ld, input, 4, stride, delta, ld, layer.inputs, layer.width, rows, fresh ? zeros : out, fresh ? 0 : ld);
    return;
  }
  addSingleGradient(input, stride, delta, layer.inputs, rows, layer.spread, zeros, out, fresh);
}

/** Adds the column sums of Δ to the bias gradient. */
export function addBiasGradient(layer: Layer, delta: usize, rows: i32, fresh: bool): void {
  sumRows(delta, (<usize>layer.width) << 2, rows, layer.biasGradient, fresh);
}
