import type { Constraint } from '../../experiment/experiment.ts';
import { GRADIENT_NORM_EPSILON } from '../constants.ts';
import { addOuter, addProduct, addRows, pullBack } from './matrix.ts';
import { allocatePass, backward, forward, inputOf, type LayerPass, type Network, type Pass } from './network.ts';

/** One hidden layer's ȧ, ḣ (its tangents along v) and ā = ∂ḟ/∂a, rows × outputs each. */
interface Tangent {
  readonly a: Float64Array;
  readonly h: Float64Array;
  readonly adjoint: Float64Array;
}

/** The memory of the gradient penalty over at most `capacity` points. */
export interface PenaltyPass {
  readonly pass: Pass;
  /** g = ∇ₓf, capacity × 2. */
  readonly gradient: Float64Array;
  /** v = ∂p/∂g, capacity × 2. */
  readonly direction: Float64Array;
  readonly tangents: readonly Tangent[];
}

export function allocatePenalty(network: Network, capacity: number): PenaltyPass {
  const pass = allocatePass(network, capacity);
  const tangents = pass.layers.slice(0, -1).map(({ outputs }) => {
    const block = () => new Float64Array(capacity * outputs);
    return { a: block(), h: block(), adjoint: block() };
  });
  return { pass, gradient: new Float64Array(2 * capacity), direction: new Float64Array(2 * capacity), tangents };
}

/** ∇ₓf at the rows of `pass.input` (rows × 2), into `gradient`. */
export function inputGradient(pass: Pass, parameters: Float64Array, rows: number, gradient: Float64Array): void {
  forward(pass, parameters, rows);
  pass.last.delta.fill(1, 0, rows);
  backward(pass, parameters, rows, gradient);
}

/** How far a norm is on the wrong side of the target: ‖g‖ − k, or its positive part. */
function excess(norm: number, { target, sides }: Constraint): number {
  return sides === 'one' ? Math.max(0, norm - target) : norm - target;
}

/** p = λΣ(‖gₙ‖ − k)² (Gulrajani et al. 2017, eq. 3, times B) and v = ∂p/∂g, with ‖g‖ = √(g₀² + g₁² + ε). */
function penaltyOf({ gradient, direction }: PenaltyPass, constraint: Constraint, rows: number): number {
  let sum = 0;
  for (let n = 0; n < rows; n++) {
    const gx = gradient[2 * n] as number;
    const gy = gradient[2 * n + 1] as number;
    const norm = Math.sqrt(gx * gx + gy * gy + GRADIENT_NORM_EPSILON);
    const off = excess(norm, constraint);
    const factor = (2 * constraint.lambda * off) / norm;
    sum += off * off;
    direction[2 * n] = factor * gx;
    direction[2 * n + 1] = factor * gy;
  }
  return constraint.lambda * sum;
}

/** The tangents of the hidden layers along v: ḣ₀ = v, ȧₗ = ḣₗ₋₁Wₗ, ḣₗ = φ′(aₗ) ⊙ ȧₗ. */
function tangentForward({ pass, direction, tangents }: PenaltyPass, parameters: Float64Array, rows: number): void {
  let below = direction;
  tangents.forEach(({ a, h }, l) => {
    const layer = pass.layers[l] as LayerPass;
    const { slope, outputs } = layer;
    a.fill(0, 0, rows * outputs);
    addProduct(layer, parameters, below, rows, a);
    for (let i = 0; i < rows * outputs; i++) h[i] = (slope[i] as number) * (a[i] as number);
    below = h;
  });
}

/**
 * The adjoints of ḟ = v·∇ₓf, top down: ā of the output is 0 and
 * āₗ = φ″(aₗ) ⊙ ȧₗ ⊙ δₗ₊₁Wₗ₊₁ᵀ + φ′(aₗ) ⊙ āₗ₊₁Wₗ₊₁ᵀ.
 */
function adjointBackward({ pass, tangents }: PenaltyPass, parameters: Float64Array, rows: number): void {
  const { curvature } = pass.network.activation;
  let aboveAdjoint: Float64Array | undefined;
  for (let l = tangents.length - 1; l >= 0; l--) {
    const { a, h, slope, upstream, outputs } = pass.layers[l] as LayerPass;
    const { a: tangent, adjoint } = tangents[l] as Tangent;
    if (aboveAdjoint) pullBack(pass.layers[l + 1] as LayerPass, parameters, aboveAdjoint, rows, adjoint);
    else adjoint.fill(0, 0, rows * outputs);
    for (let i = 0; i < rows * outputs; i++) {
      adjoint[i] =
        (slope[i] as number) * (adjoint[i] as number) +
        curvature(a[i] as number, h[i] as number) * (tangent[i] as number) * (upstream[i] as number);
    }
    aboveAdjoint = adjoint;
  }
}

/**
 * Adds the parameter gradient of the penalty, summed over the rows of
 * `penalty.pass.input` (rows × 2), and returns its value.
 *
 * With v held fixed, ∂p/∂θ is the gradient of the directional derivative
 * ḟ = v·∇ₓf, forward over reverse (Pearlmutter 1994):
 * ∂p/∂Wₗ = ḣₗ₋₁ᵀδₗ + hₗ₋₁ᵀāₗ and ∂p/∂bₗ = Σāₗ. The output layer has ā = 0, so
 * the penalty never moves the output bias.
 */
export function addPenalty(
  penalty: PenaltyPass,
  constraint: Constraint,
  parameters: Float64Array,
  rows: number,
  gradient: Float64Array,
): number {
  const { pass, direction, tangents } = penalty;
  inputGradient(pass, parameters, rows, penalty.gradient);
  const value = penaltyOf(penalty, constraint, rows);
  tangentForward(penalty, parameters, rows);
  adjointBackward(penalty, parameters, rows);
  let below = direction;
  pass.layers.forEach((layer, l) => {
    addOuter(layer, below, layer.delta, rows, gradient);
    const tangent = tangents[l];
    if (!tangent) return;
    addOuter(layer, inputOf(pass, l), tangent.adjoint, rows, gradient);
    addRows(layer, tangent.adjoint, rows, gradient);
    below = tangent.h;
  });
  return value;
}
