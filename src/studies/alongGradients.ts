import { startOptimizer, update } from '../engines/reference/optimizer.ts';
import { defaultExperiment, type OptimizerSettings } from '../experiment/experiment.ts';
import { integer, number } from '../fields/field.ts';
import { cosine } from '../math/cosine.ts';
import { fillNormal } from '../math/draws.ts';
import { exact } from './study.ts';

const parameters = {
  /** Of Adam; RMSProp has none. */
  beta1: number(0, 0.99, 0.9),
  /** η of the smallest GAN there is: real data at 0, a fake at θ, a critic ψx with |ψ| ≤ 1. */
  rate: number(0.001, 0.2, 0.05, { scale: 'log' }),
  steps: integer(100, 5000, 2000, { scale: 'log' }),
  /** Of the stream of gradients that turns at random: how many parameters they have. */
  dimensions: integer(2, 64, 16),
} as const;

export interface Moves {
  /** Of the smallest GAN: (θ, ψ) where it starts and after each step. */
  readonly path: Float64Array;
  /** Share of the critic's steps against its own gradient, in the smallest GAN, and mean |θ|. */
  readonly against: number;
  readonly away: number;
  /** cos(−Δw, ∇) of each step of the stream. */
  readonly cosines: Float64Array;
}

export interface AlongGradients {
  readonly sgd: Moves;
  readonly rmsprop: Moves;
  readonly adam: Moves;
  /** 2√κ/(1 + κ) of RMSProp at each step of the stream, κ the largest √v over the smallest. */
  readonly bound: Float64Array;
}

const STREAM = 200;
const DECAY = 0.9;

type At = { readonly rate: number; readonly steps: number; readonly dimensions: number };

/** A fake at 1 and a critic at ψ = 0.5 that play on; both use the optimiser, and ψ is clipped. */
function play(settings: OptimizerSettings, { steps }: At): Pick<Moves, 'path' | 'against' | 'away'> {
  const [theta, psi] = [Float64Array.of(1), Float64Array.of(0.5)];
  const [ofTheta, ofPsi] = [startOptimizer(settings, 1), startOptimizer(settings, 1)];
  let [against, away] = [0, 0];
  const path = Float64Array.of(1, 0.5, ...new Float64Array(2 * steps));
  for (let k = 0; k < steps; k++) {
    const before = psi[0] as number;
    const slope = theta[0] as number;
    update(settings, ofPsi, psi, theta);
    against += Number((before - (psi[0] as number)) * slope < 0);
    psi[0] = Math.max(-1, Math.min(1, psi[0] as number));
    // The fake climbs f = ψx.
    update(settings, ofTheta, theta, Float64Array.of(-(psi[0] as number)));
    away += Math.abs(theta[0] as number);
    path.set([theta[0] as number, psi[0]], 2 * k + 2);
  }
  return { path, against: against / steps, away: away / steps };
}

/** Gradients that drift: each keeps 0.7 of the last. @param seen is told v's after each step */
function follow(settings: OptimizerSettings, { dimensions }: At, seed: number, seen?: (v: Float64Array) => void) {
  const state = startOptimizer(settings, dimensions);
  const [fresh, gradient] = [new Float64Array(dimensions), new Float64Array(dimensions)];
  const weights = new Float64Array(dimensions);
  return Float64Array.from({ length: STREAM }, (_, k) => {
    fillNormal({ seed, stream: 'realNoise', iteration: k, substep: 0 }, fresh);
    for (let i = 0; i < dimensions; i++) gradient[i] = 0.7 * (gradient[i] as number) + (fresh[i] as number);
    const before = weights.slice();
    update(settings, state, weights, gradient);
    seen?.(state.second);
    return cosine(
      before.map((weight, i) => weight - (weights[i] as number)),
      gradient,
    );
  });
}

/** Which way optimisers step, beside the gradient that they are given (Arjovsky, Chintala & Bottou 2017, §3). */
export const alongGradients = exact('alongGradients', parameters, ({ beta1, ...at }, seed): AlongGradients => {
  const usual = { ...defaultExperiment.criticOptimizer, rate: at.rate, decay: DECAY, beta1 };
  const moves = (kind: OptimizerSettings['kind'], seen?: (v: Float64Array) => void): Moves => {
    const settings = { ...usual, kind };
    return { ...play(settings, at), cosines: follow(settings, at, seed, seen) };
  };
  const bound: number[] = [];
  const rmsprop = moves('rmsprop', (v) => {
    const kappa = Math.sqrt(Math.max(...v) / Math.min(...v));
    bound.push((2 * Math.sqrt(kappa)) / (1 + kappa));
  });
  return { sgd: moves('sgd'), rmsprop, adam: moves('adam'), bound: Float64Array.from(bound) };
});
