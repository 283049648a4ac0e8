import { div, mul, sqrt, square, sub, type Tensor, type Tensor3D } from '@tensorflow/tfjs-core';
import type { Constraint } from '../../experiment/experiment.ts';
import { GRADIENT_NORM_EPSILON } from '../constants.ts';
import { differentiableActivation } from './activation.ts';
import { differentiable } from './differentiable.ts';
import { dense, product } from './gradients.ts';
import type { Literals } from './literals.ts';

/**
 * ‖g‖ = √(g₀² + g₁² + ε) of every row (1 × n × 2 → 1 × n × 1), with the
 * derivative g/‖g‖ written out: two kernels instead of six. The tape is run
 * through it once only, so the saved output does no harm.
 */
function rowNorms(g: Tensor3D, literals: Literals): Tensor3D {
  return differentiable((save, points) => {
    const squares = dense(square(points) as Tensor3D, literals.column(2), literals.vector(GRADIENT_NORM_EPSILON));
    const y = sqrt(squares);
    save([points, y]);
    return {
      value: y,
      gradFunc: (dy, saved) => mul(saved[0] as Tensor, div(dy, saved[1] as Tensor)),
    };
  }, g) as Tensor3D;
}

/**
 * Σ wₙ(‖gₙ‖ − k)², or its one-sided form, as 1 × 1 × 1 (Gulrajani et al. 2017, eq. 3).
 *
 * @param g ∇ₓf, 1 × n × 2
 * @param weights 1 × 1 × n: λ on the rows that the penalty is taken at, 0 on others
 */
export function penaltyOf(g: Tensor3D, weights: Tensor3D, constraint: Constraint, literals: Literals): Tensor3D {
  const excess = sub(rowNorms(g, literals), literals.scalar(constraint.target)) as Tensor3D;
  const punished = constraint.sides === 'one' ? differentiableActivation('relu', excess, literals) : excess;
  return product(weights, square(punished));
}
