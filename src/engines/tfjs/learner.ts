import {
  add,
  clipByValue,
  div,
  keep,
  mul,
  type Scalar,
  scalar,
  sqrt,
  square,
  sub,
  type Tensor1D,
  tensor1d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { OptimizerSettings } from '../../experiment/experiment.ts';
import { RMSPROP_EPSILON } from '../constants.ts';
import type { Reals } from '../trainer.ts';
import type { Literals } from './literals.ts';

/** Parameters and the optimiser's moments, each one flat vector; absent moments keep their value. */
interface Move {
  readonly parameters: Tensor1D;
  readonly first?: Tensor1D;
  readonly second?: Tensor1D;
}

interface Situation {
  readonly parameters: Tensor1D;
  readonly first: Tensor1D;
  readonly second: Tensor1D;
  readonly gradient: Tensor1D;
  /** Updates so far, this one included. */
  readonly updates: number;
  readonly literals: Literals;
}

/** a·x + (1 − a)·y. */
function blend(a: number, x: Tensor1D, y: Tensor1D, literals: Literals): Tensor1D {
  return add(mul(literals.scalar(a), x), mul(literals.scalar(1 - a), y));
}

const descend = (parameters: Tensor1D, rate: Scalar, direction: Tensor1D): Tensor1D =>
  sub(parameters, mul(rate, direction));

type Optimizer = (settings: OptimizerSettings, situation: Situation) => Move;

/** The formulas and their sources are the reference trainer's. */
const optimizers: Record<OptimizerSettings['kind'], Optimizer> = {
  sgd: ({ rate }, { parameters, gradient, literals }) => ({
    parameters: descend(parameters, literals.scalar(rate), gradient),
  }),

  momentum({ rate, momentum }, { parameters, first, gradient, literals }) {
    const velocity: Tensor1D = add(mul(literals.scalar(momentum), first), gradient);
    return { parameters: descend(parameters, literals.scalar(rate), velocity), first: velocity };
  },

  rmsprop({ rate, decay }, { parameters, second, gradient, literals }) {
    const squares = blend(decay, second, square(gradient), literals);
    const root = sqrt(add(squares, literals.scalar(RMSPROP_EPSILON)));
    return { parameters: descend(parameters, literals.scalar(rate), div(gradient, root)), second: squares };
  },

  /** √(v/c₂) + ε = (√v + ε√c₂)/√c₂, so both corrections enter as two numbers. */
  adam({ rate, beta1, beta2, epsilon }, { parameters, first, second, gradient, updates, literals }) {
    const m = blend(beta1, first, gradient, literals);
    const v = blend(beta2, second, square(gradient), literals);
    const root = Math.sqrt(1 - beta2 ** updates);
    const pace = scalar((rate * root) / (1 - beta1 ** updates));
    const direction: Tensor1D = div(m, add(sqrt(v), scalar(epsilon * root)));
    return { parameters: descend(parameters, pace, direction), first: m, second: v };
  },
};

const upload = (values: Reals): Tensor1D => keep(tensor1d(Float32Array.from(values)));

/** One network's parameters with the optimiser that moves them. */
export class Learner {
  #parameters: Tensor1D;
  #first: Tensor1D;
  #second: Tensor1D;
  #updates: number;
  readonly #literals: Literals;

  /** @param moments absent: the optimiser starts afresh */
  constructor(
    values: Reals,
    settings: OptimizerSettings,
    literals: Literals,
    moments?: { readonly updates: number; readonly values: readonly [Reals, Reals] },
  ) {
    const fresh = freshMoments(settings, values.length);
    this.#parameters = upload(values);
    this.#first = upload(moments?.values[0] ?? fresh[0]);
    this.#second = upload(moments?.values[1] ?? fresh[1]);
    this.#updates = moments?.updates ?? 0;
    this.#literals = literals;
  }

  get parameters(): Tensor1D {
    return this.#parameters;
  }

  get moments(): readonly [Tensor1D, Tensor1D] {
    return [this.#first, this.#second];
  }

  get updates(): number {
    return this.#updates;
  }

  /** Forgets the moments: another kind of optimiser takes over. */
  restart(settings: OptimizerSettings): void {
    const [first, second] = freshMoments(settings, this.#parameters.size);
    this.#take({ parameters: this.#parameters, first: upload(first), second: upload(second) });
    this.#updates = 0;
  }

  /** Moves the parameters one step against `gradient`; `bound` then keeps each in [−bound, bound]. */
  update(gradient: Tensor1D, settings: OptimizerSettings, bound?: number): void {
    this.#updates += 1;
    const situation: Situation = {
      parameters: this.#parameters,
      first: this.#first,
      second: this.#second,
      gradient,
      updates: this.#updates,
      literals: this.#literals,
    };
    const move = tidy(() => {
      const { parameters, ...moments } = optimizers[settings.kind](settings, situation);
      const bounded = bound === undefined ? parameters : clipByValue(parameters, -bound, bound);
      return { parameters: keep(bounded), ...moments };
    });
    this.#take(move);
  }

  dispose(): void {
    for (const held of [this.#parameters, this.#first, this.#second]) held.dispose();
  }

  #take({ parameters, first = this.#first, second = this.#second }: Move): void {
    if (parameters !== this.#parameters) this.#parameters.dispose();
    if (first !== this.#first) this.#first.dispose();
    if (second !== this.#second) this.#second.dispose();
    this.#parameters = keep(parameters);
    this.#first = keep(first);
    this.#second = keep(second);
  }
}

function freshMoments({ kind, accumulator }: OptimizerSettings, size: number): [Float32Array, Float32Array] {
  return [new Float32Array(size), new Float32Array(size).fill(kind === 'rmsprop' ? accumulator : 0)];
}
