import { sigmoid4, softplus4, splat } from './simd';

// Objective codes, and which of its three scalar losses (src/engines/objectives.ts).
export const WASSERSTEIN: i32 = 0;
export const NON_SATURATING: i32 = 1;
export const MINIMAX: i32 = 2;
export const LEAST_SQUARES: i32 = 3;
export const HINGE: i32 = 4;
export const TOTAL_VARIATION: i32 = 5;

export const REAL: i32 = 0;
export const GENERATED: i32 = 1;
export const GENERATOR: i32 = 2;

/** The loss of one critic output. */
export function loss(objective: i32, role: i32, f: f32): f32 {
  if (objective === LEAST_SQUARES) {
    const d = role === GENERATED ? f : f - 1;
    return 0.5 * d * d;
  }
  if (objective === HINGE && role !== GENERATOR) return max<f32>(0, role === REAL ? 1 - f : 1 + f);
  if (objective === WASSERSTEIN || objective === HINGE) return role === GENERATED ? f : -f;
  if (objective === TOTAL_VARIATION) {
    const d = lane(sigmoid4(splat(f)));
    return role === GENERATED ? d : -d;
  }
  if (role === GENERATED) return lane(softplus4(splat(f)));
  if (role === GENERATOR && objective === MINIMAX) return -lane(softplus4(splat(f)));
  return lane(softplus4(splat(-f)));
}

/** Its derivative in f. */
export function slope(objective: i32, role: i32, f: f32): f32 {
  if (objective === LEAST_SQUARES) return role === GENERATED ? f : f - 1;
  if (objective === HINGE && role === REAL) return f < 1 ? -1 : 0;
  if (objective === HINGE && role === GENERATED) return f > -1 ? 1 : 0;
  if (objective === WASSERSTEIN || objective === HINGE) return role === GENERATED ? 1 : -1;
  if (objective === TOTAL_VARIATION) {
    const bell = lane(sigmoid4(splat(f))) * lane(sigmoid4(splat(-f)));
    return role === GENERATED ? bell : -bell;
  }
  if (role === GENERATED) return lane(sigmoid4(splat(f)));
  if (role === GENERATOR && objective === MINIMAX) return -lane(sigmoid4(splat(f)));
  return -lane(sigmoid4(splat(-f)));
}

@inline
function lane(x: v128): f32 {
  return f32x4.extract_lane(x, 0);
}
