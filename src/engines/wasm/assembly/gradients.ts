import { get } from './access';
import {
  constraint, critic, generator, GRADIENT_PENALTY, inputGradient, latent, latentDimension, noised, points, SPECTRAL_NORM,
} from './experiment';
import { clearSums, lossSum, outputSum, seedLoss } from './loss';
import { addBiasGradient, addWeightGradient, backOnce, backward, forward, Network } from './network';
import { GENERATED, GENERATOR, REAL } from './objectives';
import { addPenalty, placePenalty } from './penalty';
import { splat } from './simd';
import { pullThroughSigma } from './spectral';
import { barrier, member, size, team } from './team';

// Gradients of a batch are the sums over its strips. Means are over `total`
// rows, as `begin` was told; a strip's rows come first thing in its buffers.

let total: i32 = 0;
/** Whether a strip has been added already. */
let begun: bool = false;

/** Of the rows added so far. */
export let realLoss: f64 = 0;
export let realMean: f64 = 0;
export let generatedLoss: f64 = 0;
export let generatedMean: f64 = 0;
export let penalty: f64 = 0;
export let generatorLoss: f64 = 0;

function begin(rows: i32): void {
  total = rows;
  begun = false;
}

/** Starts the critic's gradient over `rows` rows. */
export function beginCritic(rows: i32): void {
  begin(rows);
  realLoss = realMean = generatedLoss = generatedMean = penalty = 0;
}

/** Starts the generator's gradient over `rows` rows. */
export function beginGenerator(rows: i32): void {
  begin(rows);
  generatorLoss = 0;
}

/** The network's gradient from the δ of its first `rows` rows. */
function collect(network: Network, input: usize, stride: usize, rows: i32): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    const layer = network.layer(l);
    addWeightGradient(layer, input, stride, layer.delta, rows, !begun);
    addBiasGradient(layer, layer.delta, rows, !begun);
    input = layer.hidden;
    stride = <usize>layer.width << 2;
  }
}

/** Adds a strip's losses and critic gradient: `rows` real points and as many generated ones are in place. */
export function addToCritic(rows: i32): void {
  const penalised = constraint === GRADIENT_PENALTY;
  if (penalised) placePenalty(rows);
  forward(critic, points, 8, penalised ? 3 * rows : 2 * rows, 2 * rows);
  clearSums();
  seedLoss(REAL, 0, rows);
  realLoss += lossSum / total;
  realMean += outputSum / total;
  clearSums();
  seedLoss(GENERATED, rows, rows);
  generatedLoss += lossSum / total;
  generatedMean += outputSum / total;
  backward(critic, 0, 2 * rows, false);
  collect(critic, points, 8, 2 * rows);
  if (penalised) penalty += addPenalty(rows, total);
  begun = true;
}

/** Turns the parameters [from, to) of the whole gradient from those of sums over the batch into those of means. */
function divide(network: Network, from: i32, to: i32): void {
  const share = splat(1 / <f32>total);
  const end = network.whole + (<usize>to << 2);
  for (let at = network.whole + (<usize>from << 2); at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}

/** Ends the critic's gradient, by the leader alone. */
export function endCritic(): void {
  divide(critic, 0, critic.size);
  if (constraint === SPECTRAL_NORM) pullThroughSigma(critic);
}

/** Ends the generator's gradient, by the leader alone. */
export function endGenerator(): void {
  divide(generator, 0, generator.size);
}

/** What a member tells the others of its rows. */
@unmanaged
class Share {
  realLoss: f64;
  realMean: f64;
  generatedLoss: f64;
  generatedMean: f64;
  penalty: f64;
  generatorLoss: f64;
  /** 0 where it has no rows, which the leader always has. */
  gradient: usize;
}

@inline
function shareAt(index: i32): Share {
  return changetype<Share>(team.shares + (<usize>index << 6));
}

/** Ends the parameters [from, to) of the whole gradient, which are this member's to see to; and the leader's losses. */
export function gather(network: Network, from: i32, to: i32): void {
  if (size > 1) addShares(network, from, to);
  divide(network, from, to);
}

/** Adds up what the members found for their rows. */
function addShares(network: Network, from: i32, to: i32): void {
  const mine = shareAt(member);
  mine.realLoss = realLoss;
  mine.realMean = realMean;
  mine.generatedLoss = generatedLoss;
  mine.generatedMean = generatedMean;
  mine.penalty = penalty;
  mine.generatorLoss = generatorLoss;
  mine.gradient = begun ? network.gradient : 0;
  barrier();
  for (let m: i32 = 1; m < size; m++) {
    const share = shareAt(m);
    if (share.gradient === 0) continue;
    const end = network.whole + (<usize>to << 2);
    let other = share.gradient + (<usize>from << 2);
    for (let at = network.whole + (<usize>from << 2); at < end; at += 16) {
      v128.store(at, f32x4.add(v128.load(at), v128.load(other)));
      other += 16;
    }
    if (member > 0) continue;
    if (network === generator) {
      generatorLoss += share.generatorLoss;
      continue;
    }
    realLoss += share.realLoss;
    realMean += share.realMean;
    generatedLoss += share.generatedLoss;
    generatedMean += share.generatedMean;
    penalty += share.penalty;
  }
}

/** Adds a strip's generator loss and gradient: `rows` generated points are in place, first of all. */
export function addToGenerator(rows: i32): void {
  forward(critic, points, 8, rows, rows);
  clearSums();
  seedLoss(GENERATOR, 0, rows);
  generatorLoss += lossSum / total;
  if (noised) return;
  backward(critic, 0, rows, false);
  const bottom = critic.layer(0);
  if (generator.depth === 0) {
    backOnce(bottom, bottom.delta, rows, inputGradient);
    let sum: f32 = begun ? load<f32>(generator.gradient) : 0;
    for (let r: i32 = 0; r < rows; r++) sum += get(inputGradient, 4 * r);
    store<f32>(generator.gradient, sum);
  } else {
    backOnce(bottom, bottom.delta, rows, generator.layer(generator.depth - 1).delta);
    backward(generator, 0, rows, false);
    collect(generator, latent, <usize>latentDimension << 2, rows);
  }
  begun = true;
}

/** ‖∂/∂θ‖₂ of the generator, or the signed derivative of its only parameter. */
export function generatorFigure(): f64 {
  if (generator.depth === 0) return load<f32>(generator.gradient);
  let squares: f64 = 0;
  for (let i: i32 = 0; i < generator.size; i++) {
    const g: f64 = get(generator.gradient, i);
    squares += g * g;
  }
  return sqrt<f64>(squares);
}
