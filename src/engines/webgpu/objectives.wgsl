// Objectives in the order of src/experiment/table.ts, and which of their three scalar losses
// (src/engines/objectives.ts).
const WASSERSTEIN = 0u;
const NON_SATURATING = 1u;
const MINIMAX = 2u;
const LEAST_SQUARES = 3u;
const HINGE = 4u;
const TOTAL_VARIATION = 5u;

const REAL = 0u;
const GENERATED = 1u;
const GENERATOR = 2u;

/** (value, slope) of the loss of one critic output. */
fn lossOf(role: u32, f: f32) -> vec2f {
  let sign = select(-1.0, 1.0, role == GENERATED);
  switch update.objective {
    case LEAST_SQUARES: {
      let d = select(f - 1.0, f, role == GENERATED);
      return vec2f(0.5 * d * d, d);
    }
    case HINGE: {
      if (role == GENERATOR) { return vec2f(-f, -1.0); }
      let off = 1.0 + sign * f;
      return vec2f(max(0.0, off), select(0.0, sign, off > 0.0));
    }
    case WASSERSTEIN: {
      return vec2f(sign * f, sign);
    }
    case TOTAL_VARIATION: {
      let d = sigmoid(vec4f(f)).x;
      return sign * vec2f(d, d * sigmoid(vec4f(-f)).x);
    }
    default: {
      // −log D, −log(1 − D), and for the saturating generator log(1 − D).
      let saturating = role == GENERATOR && update.objective == MINIMAX;
      let side = select(sign, 1.0, saturating);
      let plain = vec2f(softplus(vec4f(side * f)).x, side * sigmoid(vec4f(side * f)).x);
      return select(plain, -plain, saturating);
    }
  }
}
