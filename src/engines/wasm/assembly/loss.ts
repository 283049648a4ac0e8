import { get, put } from './access';
import { critic, objective } from './experiment';
import { GENERATED, loss, slope, WASSERSTEIN } from './objectives';

/** Sums over the rows that `seedLoss` saw since `clearSums`. */
export let lossSum: f64 = 0;
export let outputSum: f64 = 0;

export function clearSums(): void {
  lossSum = 0;
  outputSum = 0;
}

/** Adds the losses of `rows` outputs from row `first`, and seeds their δ with the slopes: gradients are of sums until `divide`. */
export function seedLoss(role: i32, first: i32, rows: i32): void {
  const last = critic.layer(critic.depth - 1);
  if (objective === WASSERSTEIN) {
    // Its slope is the same everywhere.
    const sign: f32 = role === GENERATED ? 1 : -1;
    let sum: f64 = 0;
    for (let r = first; r < first + rows; r++) {
      sum += get(last.hidden, 4 * r);
      put(last.delta, 4 * r, sign);
    }
    lossSum += sign * sum;
    outputSum += sum;
    return;
  }
  for (let r = first; r < first + rows; r++) {
    const f = get(last.hidden, 4 * r);
    lossSum += loss(objective, role, f);
    outputSum += f;
    put(last.delta, 4 * r, slope(objective, role, f));
  }
}
