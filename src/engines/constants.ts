/** Added under the root of ‖∇f‖² so that the penalty has a derivative where every unit of the critic is off. */
export const GRADIENT_NORM_EPSILON = 1e-12;

/** RMSProp's ε, inside the root (TensorFlow 1's `RMSPropOptimizer`). */
export const RMSPROP_EPSILON = 1e-10;

/** The least divisor of a normalisation under spectral norm, so that a zero matrix stays zero. */
export const NORM_FLOOR = 1e-12;
