import { get, put } from './access';
import { batch, critic, objective } from './experiment';
import { loss, slope } from './objectives';

let mean: f64 = 0;

/** Mean of the outputs that `seedLoss` saw last. */
export function outputMean(): f64 {
  return mean;
}

/** Mean loss of `batch` outputs from row `first`, their δ seeded with its slope. */
export function seedLoss(role: i32, first: i32): f64 {
  const last = critic.layer(critic.depth - 1);
  const scale: f32 = 1 / <f32>batch;
  let sum: f64 = 0, outputs: f64 = 0;
  for (let r = first; r < first + batch; r++) {
    const f = get(last.hidden, 4 * r);
    sum += loss(objective, role, f);
    outputs += f;
    put(last.delta, 4 * r, slope(objective, role, f) * scale);
  }
  mean = outputs / <f64>batch;
  return sum / <f64>batch;
}
