import type { OptimizerSettings } from '../../experiment/experiment.ts';
import { RMSPROP_EPSILON } from '../constants.ts';

/** What an optimiser remembers: both moments have the network's size, unused ones stay 0. */
export interface OptimizerState {
  /** Updates since the optimiser started: Adam's t. */
  updates: number;
  /** Momentum's velocity, Adam's m. */
  readonly first: Float64Array;
  /** RMSProp's mean square, Adam's v. */
  readonly second: Float64Array;
}

export function startOptimizer(settings: OptimizerSettings, size: number): OptimizerState {
  const second = new Float64Array(size);
  if (settings.kind === 'rmsprop') second.fill(settings.accumulator);
  return { updates: 0, first: new Float64Array(size), second };
}

type Update = (
  settings: OptimizerSettings,
  state: OptimizerState,
  parameters: Float64Array,
  gradient: Float64Array,
) => void;

const updates: Record<OptimizerSettings['kind'], Update> = {
  sgd({ rate }, _, parameters, gradient) {
    for (let i = 0; i < parameters.length; i++) {
      parameters[i] = (parameters[i] as number) - rate * (gradient[i] as number);
    }
  },

  /** Polyak 1964: v ← μv + g, θ ← θ − rate·v. */
  momentum({ rate, momentum }, { first }, parameters, gradient) {
    for (let i = 0; i < parameters.length; i++) {
      const velocity = momentum * (first[i] as number) + (gradient[i] as number);
      first[i] = velocity;
      parameters[i] = (parameters[i] as number) - rate * velocity;
    }
  },

  /** Tieleman & Hinton 2012: s ← ρs + (1 − ρ)g², θ ← θ − rate·g/√(s + ε). */
  rmsprop({ rate, decay }, { second }, parameters, gradient) {
    for (let i = 0; i < parameters.length; i++) {
      const slope = gradient[i] as number;
      const square = decay * (second[i] as number) + (1 - decay) * slope * slope;
      second[i] = square;
      parameters[i] = (parameters[i] as number) - (rate * slope) / Math.sqrt(square + RMSPROP_EPSILON);
    }
  },

  /** Kingma & Ba 2015, Algorithm 1. */
  adam({ rate, beta1, beta2, epsilon }, { first, second, updates: t }, parameters, gradient) {
    const correction1 = 1 - beta1 ** t;
    const correction2 = 1 - beta2 ** t;
    for (let i = 0; i < parameters.length; i++) {
      const slope = gradient[i] as number;
      const m = beta1 * (first[i] as number) + (1 - beta1) * slope;
      const v = beta2 * (second[i] as number) + (1 - beta2) * slope * slope;
      first[i] = m;
      second[i] = v;
      const root = Math.sqrt(v / correction2) + epsilon;
      parameters[i] = (parameters[i] as number) - (rate * (m / correction1)) / root;
    }
  },
};

/** Moves `parameters` one step against `gradient`, in place. */
export const update: Update = (settings, state, parameters, gradient) => {
  state.updates += 1;
  updates[settings.kind](settings, state, parameters, gradient);
};

/** Keeps every entry in [−bound, bound] (Arjovsky, Chintala & Bottou 2017, Algorithm 1). */
export function clip(parameters: Float64Array, bound: number): void {
  for (let i = 0; i < parameters.length; i++) {
    parameters[i] = Math.min(bound, Math.max(-bound, parameters[i] as number));
  }
}
