import { NORM_FLOOR } from '../constants.ts';
import type { NetworkLayout } from '../layout.ts';

/**
 * Spectral normalisation (Miyato et al. 2018, Algorithm 1): every weight matrix
 * is used as W/σ, with σ = uᵀWv from a running power iteration. Biases are left
 * alone. Vectors of all layers lie one after another.
 */
export interface Spectral {
  readonly layout: NetworkLayout;
  /** Left singular vectors, `inputs` a layer: the only state. */
  readonly u: Float64Array;
  /** Right singular vectors, `outputs` a layer. */
  readonly v: Float64Array;
  /** One a layer. */
  readonly sigma: Float64Array;
  /** The parameters that the network runs on. */
  readonly normalised: Float64Array;
}

export function allocateSpectral(layout: NetworkLayout, u: Float64Array): Spectral {
  const outputs = layout.layers.reduce((sum, layer) => sum + layer.outputs, 0);
  return {
    layout,
    u,
    v: new Float64Array(outputs),
    sigma: new Float64Array(layout.layers.length),
    normalised: new Float64Array(layout.size),
  };
}

function normalise(vector: Float64Array): void {
  let squares = 0;
  for (const entry of vector) squares += entry * entry;
  const norm = Math.max(Math.sqrt(squares), NORM_FLOOR);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / norm;
}

type Visit = (layer: number, matrix: number, u: Float64Array, v: Float64Array) => void;

function eachLayer({ layout, u, v }: Spectral, visit: Visit): void {
  let [left, right] = [0, 0];
  layout.layers.forEach(({ inputs, outputs, weights }, l) => {
    visit(l, weights, u.subarray(left, left + inputs), v.subarray(right, right + outputs));
    left += inputs;
    right += outputs;
  });
}

/** v = Wᵀu/‖Wᵀu‖ in every layer. */
export function alignRight(spectral: Spectral, parameters: Float64Array): void {
  eachLayer(spectral, (_, matrix, u, v) => {
    v.fill(0);
    for (let i = 0; i < u.length; i++) {
      const row = matrix + i * v.length;
      for (let j = 0; j < v.length; j++) {
        v[j] = (v[j] as number) + (u[i] as number) * (parameters[row + j] as number);
      }
    }
    normalise(v);
  });
}

/** u = Wv/‖Wv‖ in every layer. */
function alignLeft(spectral: Spectral, parameters: Float64Array): void {
  eachLayer(spectral, (_, matrix, u, v) => {
    for (let i = 0; i < u.length; i++) {
      const row = matrix + i * v.length;
      let sum = 0;
      for (let j = 0; j < v.length; j++) sum += (parameters[row + j] as number) * (v[j] as number);
      u[i] = sum;
    }
    normalise(u);
  });
}

export function powerIterate(spectral: Spectral, parameters: Float64Array): void {
  alignRight(spectral, parameters);
  alignLeft(spectral, parameters);
}

/** Writes σ = uᵀWv and the normalised parameters, which it returns. */
export function normaliseWeights(spectral: Spectral, parameters: Float64Array): Float64Array {
  const { sigma, normalised } = spectral;
  normalised.set(parameters);
  eachLayer(spectral, (l, matrix, u, v) => {
    let sum = 0;
    for (let i = 0; i < u.length; i++) {
      const row = matrix + i * v.length;
      for (let j = 0; j < v.length; j++) {
        sum += (u[i] as number) * (parameters[row + j] as number) * (v[j] as number);
      }
    }
    sigma[l] = Math.max(sum, NORM_FLOOR);
    for (let i = matrix; i < matrix + u.length * v.length; i++) {
      normalised[i] = (parameters[i] as number) / (sigma[l] as number);
    }
  });
  return normalised;
}

/**
 * Turns, in place, G = ∂L/∂(W/σ) into ∂L/∂W = (G − ⟨G, W/σ⟩uvᵀ)/σ: the
 * gradient through σ with u and v held fixed (Miyato et al. 2018, eq. 12). A matrix
 * of one entry is used as its sign, ±1, so that nothing is left of it: u, v and
 * W/σ are ±1 exactly, because √x² = |x| and x/|x| = ±1 are.
 */
export function pullThroughSigma(spectral: Spectral, gradient: Float64Array): void {
  const { sigma, normalised } = spectral;
  eachLayer(spectral, (l, matrix, u, v) => {
    const end = matrix + u.length * v.length;
    let inner = 0;
    for (let i = matrix; i < end; i++) inner += (gradient[i] as number) * (normalised[i] as number);
    for (let i = 0; i < u.length; i++) {
      for (let j = 0; j < v.length; j++) {
        const at = matrix + i * v.length + j;
        const along = inner * (u[i] as number) * (v[j] as number);
        gradient[at] = ((gradient[at] as number) - along) / (sigma[l] as number);
      }
    }
  });
}
