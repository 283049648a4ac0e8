import { get, put } from './access';
import { smooth, timesBoth, timesSlope, timesSlopePlus } from './activations';
import {
  AT_INTERPOLATES, AT_REAL, critic, direction, inputGradient, interpolation, lambda, oneSided, otherTangents, penaltyAt, points,
  pointsFrom, tangents, target,
} from './experiment';
import { gemm } from './gemm';
import { addBiasGradient, addWeightGradient, backOnce, backward, zeros } from './network';

/** Added to ‖g‖² under the root. */
const NORM_EPSILON: f32 = 1e-12;

/** Writes the points at which the penalty looks behind the strip's real and generated ones. */
export function placePenalty(rows: i32): void {
  const generated = pointsFrom(rows), at = pointsFrom(2 * rows);
  for (let i: i32 = 0; i < 2 * rows; i++) {
    const t: f32 = penaltyAt === AT_INTERPOLATES ? get(interpolation, i >> 1) : penaltyAt === AT_REAL ? 1 : 0;
    put(at, i, t * get(points, i) + (1 - t) * get(generated, i));
  }
}

/** The strip's part of the penalty, a mean over `total` rows, and the direction v = ∂p/∂g of its sum at every x̂ (src/engines/reference/penalty.ts). */
function penaltyDirection(rows: i32, total: i32): f64 {
  let sum: f64 = 0;
  const scale: f32 = 2 * lambda;
  for (let r: i32 = 0; r < rows; r++) {
    const gx = get(inputGradient, 4 * r), gy = get(inputGradient, 4 * r + 1);
    const norm = sqrt<f32>(gx * gx + gy * gy + NORM_EPSILON);
    const excess: f32 = oneSided ? max<f32>(0, norm - target) : norm - target;
    sum += <f64>(excess * excess);
    const factor = scale * excess / norm;
    put(direction, 4 * r, factor * gx);
    put(direction, 4 * r + 1, factor * gy);
  }
  return <f64>lambda * sum / <f64>total;
}

/**
 * Adds the penalty's parameter gradient: with v held fixed it is the gradient of
 * the directional derivative of f along v. Tangents run up the chain beside the
 * hidden values of the x̂ rows; where φ″ ≠ 0 their adjoints run down again.
 */
function addPenaltyGradient(rows: i32): void {
  const curved = smooth(critic.activation);
  const first = 2 * rows;
  let input = direction, stride: usize = 16;
  for (let l: i32 = 0; l < critic.depth; l++) {
    const layer = critic.layer(l);
    const ld = <usize>layer.width << 2;
    const at = <usize>first * ld;
    addWeightGradient(layer, input, stride, layer.delta + at, rows, false);
    if (l === critic.depth - 1) break;
    const count = rows * layer.width;
    const out = (l & 1) === 0 ? tangents : otherTangents;
    gemm(out, ld, input, stride, 4, layer.used, ld, rows, layer.width, layer.inputs, zeros, 0);
    if (curved) timesBoth(layer.slope + at, layer.curvature + at, out, count);
    else timesSlope(critic.activation, layer.hidden + at, layer.slope + at, out, count);
    input = out;
    stride = ld;
  }
  if (!curved) return;
  for (let l = critic.depth - 2; l >= 0; l--) {
    const layer = critic.layer(l);
    const ld = <usize>layer.width << 2;
    const at = <usize>first * ld;
    const count = rows * layer.width;
    const adjoint = layer.delta + at;
    if (l === critic.depth - 2) memory.copy(adjoint, layer.curvature + at, <usize>count << 2);
    else {
      const above = critic.layer(l + 1);
      backOnce(above, above.delta + <usize>first * (<usize>above.width << 2), rows, adjoint);
      timesSlopePlus(layer.slope + at, adjoint, layer.curvature + at, count);
    }
    const below = l === 0 ? pointsFrom(first) : critic.layer(l - 1).hidden + <usize>first * (<usize>critic.layer(l - 1).width << 2);
    const stride: usize = l === 0 ? 8 : <usize>critic.layer(l - 1).width << 2;
    addWeightGradient(layer, below, stride, adjoint, rows, false);
    addBiasGradient(layer, adjoint, rows, false);
  }
}

/** Adds the penalty's gradient to the critic's, once the strip's x̂ rows have gone forward; returns its part of the penalty. */
export function addPenalty(rows: i32, total: i32): f64 {
  const last = critic.layer(critic.depth - 1);
  for (let r = 2 * rows; r < 3 * rows; r++) put(last.delta, 4 * r, 1);
  backward(critic, 2 * rows, rows, smooth(critic.activation));
  const bottom = critic.layer(0);
  backOnce(bottom, bottom.delta + <usize>(2 * rows * bottom.width) * 4, rows, inputGradient);
  const penalty = penaltyDirection(rows, total);
  addPenaltyGradient(rows);
  return penalty;
}
