import {
  add,
  elu,
  exp,
  getBackend,
  leakyRelu,
  minimum,
  mul,
  relu,
  sigmoid,
  softplus,
  square,
  step,
  sub,
  type Tensor,
  tanh,
} from '@tensorflow/tfjs-core';
import { type ActivationName, LEAK } from '../../math/activations.ts';
import { differentiable } from './differentiable.ts';
import type { Literals } from './literals.ts';

/** An activation φ on tensors: its value y at a, and its first two derivatives written in a and y. */
interface Formula {
  value(a: Tensor, literals: Literals): Tensor;
  slope(a: Tensor, y: Tensor, literals: Literals): Tensor;
  /** Absent where φ″ = 0. */
  curvature?(a: Tensor, y: Tensor, slope: Tensor, literals: Literals): Tensor;
}

/** σ(1 − σ) = σ − σ². */
const bell = (s: Tensor) => sub(s, square(s));

const formulas: Record<ActivationName, Formula> = {
  relu: { value: relu, slope: (a) => step(a) },
  leakyRelu: { value: (a) => leakyRelu(a, LEAK), slope: (a) => step(a, LEAK) },
  tanh: {
    // XNNPACK has a fast sigmoid and no tanh: 2σ(2a) − 1 takes a fifth of the time there.
    value(a, literals) {
      if (getBackend() !== 'wasm') return tanh(a);
      const two = literals.scalar(2);
      return sub(mul(two, sigmoid(mul(two, a))), literals.scalar(1));
    },
    slope: (_, y, literals) => sub(literals.scalar(1), square(y)),
    curvature: (_, y, slope, literals) => mul(mul(literals.scalar(-2), y), slope),
  },
  softplus: {
    value: softplus,
    slope: (a) => sigmoid(a),
    curvature: (_a, _y, slope) => bell(slope),
  },
  sigmoid: {
    value: sigmoid,
    slope: (_, y) => bell(y),
    curvature: (_, y, slope, literals) => mul(slope, sub(literals.scalar(1), add(y, y))),
  },
  elu: {
    value: elu,
    slope: (a, _, literals) => exp(minimum(a, literals.scalar(0))),
    curvature: (a, _, slope) => sub(slope, step(a)),
  },
  silu: {
    value: (a) => mul(a, sigmoid(a)),
    slope: (a, y) => {
      const s = sigmoid(a);
      return add(s, sub(y, mul(y, s)));
    },
    /** σ(1 − σ)(2 + a(1 − 2σ)), where aσ = y. */
    curvature: (a, y, _, literals) => mul(bell(sigmoid(a)), add(literals.scalar(2), sub(a, add(y, y)))),
  },
};

/** φ without derivatives. */
export function applyActivation<T extends Tensor>(name: ActivationName, a: T, literals: Literals): T {
  return formulas[name].value(a, literals) as T;
}

/**
 * φ for the tape, right to second order. Its derivative, (δ, a) ↦ δφ′(a), is an
 * operation with a derivative of its own, (ε; δ, a) ↦ (εφ′(a), εδφ″(a)). Slopes
 * are computed once, in the forward pass; they are values, not steps of the
 * tape, which is why y may be used in them.
 */
export function differentiableActivation<T extends Tensor>(name: ActivationName, input: T, literals: Literals): T {
  const { value, slope, curvature } = formulas[name];
  return differentiable((save, a) => {
    const y = value(a, literals);
    save([a, y, slope(a, y, literals)]);
    return {
      value: y,
      gradFunc(delta, saved) {
        const [savedA, savedY, savedSlope] = saved as [Tensor, Tensor, Tensor];
        if (!curvature) return mul(delta, savedSlope);
        return backward(delta, savedA, savedSlope, () => curvature(savedA, savedY, savedSlope, literals));
      },
    };
  }, input) as T;
}

/** δφ′(a), with its derivatives in δ and a. */
function backward(delta: Tensor, a: Tensor, slope: Tensor, curvature: () => Tensor): Tensor {
  return differentiable(
    (save, d) => {
      save([d]);
      return {
        value: mul(d, slope),
        gradFunc: (epsilon, saved) => [mul(epsilon, slope), mul(mul(epsilon, saved[0] as Tensor), curvature())],
      };
    },
    delta,
    a,
  );
}
