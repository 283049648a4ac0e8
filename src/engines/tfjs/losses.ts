import {
  add,
  concat,
  keep,
  mul,
  type Rank,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor3D,
  tensor1d,
  tensor3d,
  valueAndGrad,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import type { Experiment } from '../../experiment/experiment.ts';
import { differentiableActivation } from './activation.ts';
import { blocksOf } from './batches.ts';
import type { Generator } from './generator.ts';
import { product } from './gradients.ts';
import type { Literals } from './literals.ts';
import { chain, type Layer, layersOf, tensorsOf } from './network.ts';
import { penaltyOf } from './penalty.ts';
import { criticTerms, disposeTerms, generatorTerms, sumTerms, type Terms } from './terms.ts';

/** Turns a critic's layers into those that it runs on: itself, or W/σ under spectral normalisation. */
export type Normalise = (layers: readonly Layer[]) => readonly Layer[];

export interface LossAndGradient {
  /** 1 × 1 × 1. */
  readonly loss: Tensor3D;
  /** In the flat layout. */
  readonly gradient: Tensor1D;
}

export interface CriticStep extends LossAndGradient {
  /** Penalty, then the mean outputs on real and on generated points; on request. */
  readonly figures?: Tensor1D;
}

const flatten = (parts: readonly Tensor[]): Tensor1D =>
  concat(parts.map((part) => reshape<Rank.R1>(part, [part.size])));

/**
 * Both networks' losses for one experiment and one batch size, with the
 * constants that they need on the device. Everything is differentiated by the
 * tape: the penalty's ∇ₓf inside, ∂/∂θ around it.
 */
export class Losses {
  readonly #experiment: Experiment;
  readonly #literals: Literals;
  readonly #generator: Generator;
  readonly #critic: Terms;
  readonly #adversary: Terms;
  readonly #size: number;
  /** 1 × 1 × n: λ at the rows that the penalty is taken at. */
  readonly #penalised: Tensor3D;
  /** 1 × 2 × n: the means over real and over generated rows. */
  readonly #means: Tensor3D;

  constructor(experiment: Experiment, generator: Generator, size: number, literals: Literals) {
    const blocks = blocksOf(experiment);
    this.#experiment = experiment;
    this.#literals = literals;
    this.#generator = generator;
    this.#size = size;
    this.#critic = criticTerms(experiment, blocks, size);
    this.#adversary = generatorTerms(experiment, size);
    const { at, lambda } = experiment.constraint;
    const block = { real: 0, generated: 1, interpolates: 2 }[at];
    const n = blocks * size;
    const penalised = new Float32Array(n).fill(lambda, block * size, (block + 1) * size);
    const means = new Float32Array(2 * n).fill(1 / size, 0, size).fill(1 / size, n + size, n + 2 * size);
    this.#penalised = keep(tensor3d(penalised, [1, 1, n]));
    this.#means = keep(tensor3d(means, [1, 2, n]));
  }

  /**
   * The critic's loss on its input rows (1 × n × 2, see `criticRows`) and its gradient.
   *
   * @param figured whether the figures are wanted; the caller disposes them
   */
  critic(layers: readonly Layer[], normalise: Normalise, x: Tensor3D, figured: boolean): CriticStep {
    const { activation } = this.#experiment.critic;
    const literals = this.#literals;
    const row = literals.row(x.shape[1]);
    let figures: Tensor1D | undefined;
    const loss = (...parts: Tensor[]): Tensor3D => {
      const used = normalise(layersOf(parts));
      const f = (points: Tensor3D) =>
        chain(used, points, (a) => differentiableActivation(activation, a, literals), row);
      const { outputs, penalty } = this.#outputsAndPenalty(f, x);
      if (figured) {
        const means = product(this.#means, outputs);
        figures = keep(flatten([penalty ? this.#mean(penalty) : literals.scalar(0), means]));
      }
      const separation = sumTerms(this.#critic, outputs, literals);
      return penalty ? add(separation, penalty) : separation;
    };
    const { value, grads } = valueAndGrads(loss)(tensorsOf(layers), literals.row(1));
    const step = { loss: this.#mean(value), gradient: this.#mean(flatten(grads)) };
    return figures ? { ...step, figures } : step;
  }

  /** The generator's loss at latent vectors (1 × B × dimension) against a critic's layers in use. */
  generator(parts: Tensor[], critic: readonly Layer[], latent: Tensor3D, noise?: Tensor3D): LossAndGradient {
    const { activation } = this.#experiment.critic;
    const literals = this.#literals;
    const row = literals.row(latent.shape[1]);
    const loss = (...own: Tensor[]): Tensor3D => {
      const clean = this.#generator.trace(own, latent);
      const points: Tensor3D = noise ? add(clean, noise) : clean;
      const f = chain(critic, points, (a) => differentiableActivation(activation, a, literals), row);
      return sumTerms(this.#adversary, f, literals);
    };
    // tfjs takes no derivatives in nothing.
    if (parts.length === 0) return { loss: this.#mean(loss()), gradient: tensor1d([]) };
    const { value, grads } = valueAndGrads(loss)(parts, literals.row(1));
    return { loss: this.#mean(value), gradient: this.#mean(flatten(grads)) };
  }

  dispose(): void {
    disposeTerms(this.#critic);
    disposeTerms(this.#adversary);
    this.#penalised.dispose();
    this.#means.dispose();
  }

  /** Losses and gradients come off the tape as sums over the batch. */
  #mean<T extends Tensor>(sum: T): T {
    return mul(sum, this.#literals.scalar(1 / this.#size));
  }

  #outputsAndPenalty(f: (x: Tensor3D) => Tensor3D, x: Tensor3D): { outputs: Tensor3D; penalty?: Tensor3D } {
    const { constraint } = this.#experiment;
    if (constraint.kind !== 'gradient-penalty') return { outputs: f(x) };
    const ones = this.#literals.column(x.shape[1]);
    const { value, grad } = valueAndGrad(f as (x: Tensor) => Tensor)(x, ones);
    const penalty = penaltyOf(grad as Tensor3D, this.#penalised, constraint, this.#literals);
    return { outputs: value as Tensor3D, penalty };
  }
}
