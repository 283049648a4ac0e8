import {
  add,
  concat,
  keep,
  mul,
  type Rank,
  reciprocal,
  reshape,
  rsqrt,
  type Tensor1D,
  type Tensor3D,
  tensor3d,
  tidy,
} from '@tensorflow/tfjs-core';
import { NORM_FLOOR } from '../constants.ts';
import { FIRST_POWER_ITERATIONS } from '../initial.ts';
import type { NetworkLayout } from '../layout.ts';
import type { Reals } from '../trainer.ts';
import { dense, product } from './gradients.ts';
import type { Literals } from './literals.ts';
import type { Layer } from './network.ts';

/** A layer's singular vectors as rows: u 1 × 1 × in and v 1 × 1 × out. */
interface SingularPair {
  readonly u: Tensor3D;
  readonly v: Tensor3D;
}

/** Σ xᵢyᵢ + c of two rows as 1 × 1 × 1, in one kernel. */
function dot(x: Tensor3D, y: Tensor3D, c: number, literals: Literals): Tensor3D {
  return dense(x, reshape<Rank.R3>(y, [1, y.size, 1]), literals.vector(c));
}

/** x/√(‖x‖² + floor²). */
function normalise(x: Tensor3D, literals: Literals): Tensor3D {
  return mul(x, rsqrt(dot(x, x, NORM_FLOOR ** 2, literals)));
}

/** v = Wᵀu/‖Wᵀu‖. */
function alignRight({ weights }: Layer, u: Tensor3D, literals: Literals): SingularPair {
  return { u, v: normalise(product(u, weights), literals) };
}

/** One power iteration: v = Wᵀu/‖Wᵀu‖, then u = Wv/‖Wv‖. */
function powerIterate(layer: Layer, u: Tensor3D, literals: Literals): SingularPair {
  const { v } = alignRight(layer, u, literals);
  return { u: normalise(product(v, layer.weights, false, true), literals), v };
}

/**
 * The layer with W/σ, σ = uᵀWv: u and v are constants, σ follows W (eq. 12). A
 * matrix of one entry becomes its sign, from which no derivative reaches it.
 */
function normaliseLayer({ weights, bias }: Layer, { u, v }: SingularPair, literals: Literals): Layer {
  if (weights.size === 1) return { weights: add(product(u, v), mul(weights, literals.scalar(0))), bias };
  const sigma = dot(product(u, weights), v, NORM_FLOOR, literals);
  return { weights: mul(weights, reciprocal(sigma)), bias };
}

/**
 * The singular vectors of a critic under spectral normalisation. u is the state;
 * v goes with it during a critic step and follows from u and W elsewhere
 * (`initial.ts` has the convention).
 */
export class Spectral {
  #u: Tensor3D[];
  readonly #literals: Literals;

  /** @param vectors u of all layers, one after another */
  constructor({ layers }: NetworkLayout, vectors: Reals, literals: Literals) {
    let from = 0;
    this.#u = layers.map(({ inputs }) => {
      const values = Float32Array.from(vectors.subarray(from, from + inputs));
      from += inputs;
      return keep(tensor3d(values, [1, 1, inputs]));
    });
    this.#literals = literals;
  }

  /** Iterates fresh vectors until σ has converged. */
  converge(layers: readonly Layer[]): void {
    for (let i = 0; i < FIRST_POWER_ITERATIONS; i++) tidy(() => void this.iterate(layers));
  }

  /** Makes one power iteration; returns how layers with these weights are normalised in the step that follows. */
  iterate(layers: readonly Layer[]): (layers: readonly Layer[]) => Layer[] {
    const pairs = layers.map((layer, l) => powerIterate(layer, this.#u[l] as Tensor3D, this.#literals));
    for (const u of this.#u) u.dispose();
    this.#u = pairs.map(({ u }) => keep(u));
    return this.#with(pairs);
  }

  /** How the layers are normalised away from a critic step. */
  still(layers: readonly Layer[]): (layers: readonly Layer[]) => Layer[] {
    return this.#with(layers.map((layer, l) => alignRight(layer, this.#u[l] as Tensor3D, this.#literals)));
  }

  /** All u, one after another. */
  vectors(): Tensor1D {
    return concat(this.#u.map((u) => reshape<Rank.R1>(u, [u.size])));
  }

  dispose(): void {
    for (const u of this.#u) u.dispose();
  }

  #with(pairs: readonly SingularPair[]): (layers: readonly Layer[]) => Layer[] {
    return (layers) => layers.map((layer, l) => normaliseLayer(layer, pairs[l] as SingularPair, this.#literals));
  }
}
