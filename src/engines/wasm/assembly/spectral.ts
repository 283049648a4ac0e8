import { get, put } from './access';
import { Layer, Network } from './network';

// Spectral normalisation (Miyato et al. 2018, Algorithm 1): the products read
// W/σ with σ = uᵀWv. The matrices are small and this runs once a step, so it is
// plain scalar code.

const NORM_FLOOR: f32 = 1e-12;

function normalise(vector: usize, length: i32): void {
  let squares: f32 = 0;
  for (let i: i32 = 0; i < length; i++) squares += get(vector, i) * get(vector, i);
  const norm = max(sqrt<f32>(squares), NORM_FLOOR);
  for (let i: i32 = 0; i < length; i++) put(vector, i, get(vector, i) / norm);
}

/** v ← Wᵀu/‖Wᵀu‖. */
function alignRight(layer: Layer): void {
  for (let j: i32 = 0; j < layer.outputs; j++) put(layer.v, j, 0);
  for (let i: i32 = 0; i < layer.inputs; i++) {
    const row = layer.weights + (<usize>(i * layer.width) << 2);
    const u = get(layer.u, i);
    for (let j: i32 = 0; j < layer.outputs; j++) put(layer.v, j, get(layer.v, j) + u * get(row, j));
  }
  normalise(layer.v, layer.outputs);
}

/** u ← Wv/‖Wv‖. */
function alignLeft(layer: Layer): void {
  for (let i: i32 = 0; i < layer.inputs; i++) {
    const row = layer.weights + (<usize>(i * layer.width) << 2);
    let sum: f32 = 0;
    for (let j: i32 = 0; j < layer.outputs; j++) sum += get(row, j) * get(layer.v, j);
    put(layer.u, i, sum);
  }
  normalise(layer.u, layer.inputs);
}

export function powerIterate(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    alignRight(network.layer(l));
    alignLeft(network.layer(l));
  }
}

/** Has the products read W/σ. */
export function adopt(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) network.layer(l).used = network.layer(l).normalised;
}

/** Has v follow weights that have changed since the last power iteration. */
export function realign(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) alignRight(network.layer(l));
}

/** Writes W/σ. */
export function normaliseWeights(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    const layer = network.layer(l);
    const floats = layer.inputs * layer.width;
    let sigma: f32 = 0;
    for (let i: i32 = 0; i < layer.inputs; i++) {
      const row = layer.weights + (<usize>(i * layer.width) << 2);
      let sum: f32 = 0;
      for (let j: i32 = 0; j < layer.outputs; j++) sum += get(row, j) * get(layer.v, j);
      sigma += get(layer.u, i) * sum;
    }
    layer.sigma = max(sigma, NORM_FLOOR);
    for (let i: i32 = 0; i < floats; i++) put(layer.normalised, i, get(layer.weights, i) / layer.sigma);
  }
}

/** ∂L/∂W = (G − ⟨G, W/σ⟩uvᵀ)/σ from G = ∂L/∂(W/σ), in place, u and v held fixed (Miyato et al. 2018, eq. 12). */
export function pullThroughSigma(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    const layer = network.layer(l);
    let inner: f32 = 0;
    for (let i: i32 = 0; i < layer.inputs * layer.width; i++) inner += get(layer.weightGradient, i) * get(layer.normalised, i);
    for (let i: i32 = 0; i < layer.inputs; i++) {
      const row = layer.weightGradient + (<usize>(i * layer.width) << 2);
      for (let j: i32 = 0; j < layer.outputs; j++) {
        put(row, j, (get(row, j) - inner * get(layer.u, i) * get(layer.v, j)) / layer.sigma);
      }
    }
  }
}

/** Has the products read the weights themselves again. */
export function release(network: Network): void {
  for (let l: i32 = 0; l < network.depth; l++) network.layer(l).used = network.layer(l).weights;
}
