// The optimisers of src/engines/reference/optimizer.ts, in the order of src/experiment/table.ts.
const ADAM = 0u;
const RMSPROP = 1u;
const MOMENTUM = 2u;
const SGD = 3u;

const RMSPROP_EPSILON = 1e-10;

/** Moves parameter `i` one step against its gradient g; no optimiser moves nothing. */
fn learn(i: u32, g: f32) {
  let second = i + arrayLength(&parameters);
  var step = g;
  switch update.optimizer {
    case ADAM: {
      let m = update.beta1 * moments[i] + update.rest1 * g;
      let v = update.beta2 * moments[second] + update.rest2 * g * g;
      moments[i] = m;
      moments[second] = v;
      step = m / (sqrt(v * update.correction) + update.epsilon);
    }
    case RMSPROP: {
      let square = update.decay * moments[second] + update.restDecay * g * g;
      moments[second] = square;
      step = g / sqrt(square + RMSPROP_EPSILON);
    }
    case MOMENTUM: {
      step = update.momentum * moments[i] + g;
      moments[i] = step;
    }
    case SGD: {}
    default: { return; }
  }
  parameters[i] = clamp(parameters[i] - update.rate * step, -update.clip, update.clip);
}
