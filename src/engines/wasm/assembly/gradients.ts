import { get } from './access';
import { addPenalty, placePenalty } from './penalty';
import {
  batch, constraint, critic, generator, GRADIENT_PENALTY, inputGradient, latent, latentDimension, points, pointsAt, SPECTRAL_NORM,
} from './experiment';
import { outputMean, seedLoss } from './loss';
import { addBiasGradient, addWeightGradient, backOnce, backward, forward, Network, transposeWeights } from './network';
import { GENERATED, GENERATOR, REAL } from './objectives';
import { pullThroughSigma } from './spectral';

/** What the last gradients were of. */
export let criticLoss: f64 = 0;
export let penalty: f64 = 0;
export let generatorLoss: f64 = 0;
export let realMean: f64 = 0;
export let generatedMean: f64 = 0;

/** The network's gradient from the δ of its first `rows` rows. */
function collect(network: Network, input: usize, stride: usize, rows: i32): void {
  for (let l: i32 = 0; l < network.depth; l++) {
    const layer = network.layer(l);
    addWeightGradient(layer, input, stride, layer.delta, rows, true);
    addBiasGradient(layer, layer.delta, rows, true);
    input = layer.hidden;
    stride = <usize>layer.width << 2;
  }
}

/** Losses and the critic's gradient on the real and generated points in place. */
export function criticGradient(): void {
  const penalised = constraint === GRADIENT_PENALTY;
  if (penalised) placePenalty();
  forward(critic, points, 8, penalised ? 3 * batch : 2 * batch);
  criticLoss = seedLoss(REAL, 0);
  realMean = outputMean();
  criticLoss += seedLoss(GENERATED, batch);
  generatedMean = outputMean();
  transposeWeights(critic);
  backward(critic, 0, 2 * batch, false);
  collect(critic, points, 8, 2 * batch);
  penalty = penalised ? addPenalty() : 0;
  criticLoss += penalty;
  if (constraint === SPECTRAL_NORM) pullThroughSigma(critic);
}

/** The generator's loss and gradient on the generated points in place. */
export function generatorGradient(): void {
  forward(critic, pointsAt(1), 8, batch);
  generatorLoss = seedLoss(GENERATOR, 0);
  transposeWeights(critic);
  backward(critic, 0, batch, false);
  const bottom = critic.layer(0);
  if (generator.depth === 0) {
    backOnce(bottom, bottom.delta, batch, inputGradient);
    let sum: f32 = 0;
    for (let r: i32 = 0; r < batch; r++) sum += get(inputGradient, 4 * r);
    store<f32>(generator.gradient, sum);
    return;
  }
  backOnce(bottom, bottom.delta, batch, generator.layer(generator.depth - 1).delta);
  transposeWeights(generator);
  backward(generator, 0, batch, false);
  collect(generator, latent, <usize>latentDimension << 2, batch);
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
