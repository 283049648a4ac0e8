import { smooth, timesSlope } from './activations';
import { dataset, placeReal } from './datasets';
import { gemm } from './gemm';
import { allocate, pad4 } from './memory';
import {
  addBiasGradient, addProduct, addWeightGradient, backOnce, backward, forward, multiply, Network, plan, transposeWeights, zeros,
} from './network';
import { GENERATED, GENERATOR, loss, REAL, slope } from './objectives';
import { clip, Optimizer, update } from './optimizer';
import { fillNormal, fillUniform } from './philox';
import { normaliseWeights, powerIterate, pullThroughSigma, release } from './spectral';

// Constraint codes and where the penalty is taken, in the order of src/experiment/table.ts.
const GRADIENT_PENALTY: i32 = 0;
const CLIP: i32 = 1;
const SPECTRAL_NORM: i32 = 2;
const AT_INTERPOLATES: i32 = 0;
const AT_REAL: i32 = 1;

/** Added to ‖g‖² under the root. */
const NORM_EPSILON: f32 = 1e-12;

// Streams of src/math/draws.ts.
const STREAM_REAL: i32 = 4;
const STREAM_LATENT: i32 = 5;
const STREAM_INTERPOLATION: i32 = 6;
const STREAM_REAL_NOISE: i32 = 7;
const STREAM_GENERATED_NOISE: i32 = 8;
const STREAM_GENERATOR_LATENT: i32 = 9;
const STREAM_GENERATOR_NOISE: i32 = 10;

/** Numbers of a report, in the order of the worker's `reportColumns`. */
const REPORT: i32 = 7;
/** Iterations that one call runs at most. */
const MAX_REPORTS: i32 = 256;

let critic: Network = changetype<Network>(0), generator: Network = changetype<Network>(0);
let criticOptimizer: Optimizer = changetype<Optimizer>(0), generatorOptimizer: Optimizer = changetype<Optimizer>(0);
let batch: i32, latentDimension: i32, latentNormal: bool, seed: i32;
let objective: i32, constraint: i32, oneSided: bool, penaltyAt: i32, criticSteps: i32, warmup: i32, annealing: i32;
let clipBound: f32, lambda: f32, target: f32, sigma0: f32;

let latent: usize, noise: usize, interpolation: usize;
/** (real, generated, x̂) × batch points, two floats each. */
let points: usize;
/** Tangents of the x̂ rows where φ″ ≠ 0: the hidden values themselves are still needed. */
let tangent: usize, tangentNext: usize;
/** ∂/∂x of batch rows, padded to four floats; and the penalty's direction v. */
let inputGradient: usize, direction: usize, reports: usize;
let rowsPlanned: i32;

let criticLoss: f64, penalty: f64, generatorLoss: f64, realMean: f64, generatedMean: f64, generatorNorm: f64;
let iteration: i32 = 0;

/** Plans all memory. A latent dimension of 0 stands for the translation g(z) = (θ, z). */
export function create(
  criticDepth: i32, criticWidth: i32, criticActivation: i32,
  generatorDepth: i32, generatorWidth: i32, generatorActivation: i32, translation: bool,
  latents: i32, normal: bool, batchSize: i32, seedWord: i32,
): void {
  batch = batchSize;
  latentDimension = latents;
  latentNormal = normal;
  seed = seedWord;
  rowsPlanned = 3 * batch;
  critic = plan(2, criticDepth, criticWidth, 1, criticActivation, rowsPlanned);
  generator = plan(translation ? 0 : latents, generatorDepth, generatorWidth, 2, generatorActivation, batch);
  criticOptimizer = changetype<Optimizer>(allocate(8));
  generatorOptimizer = changetype<Optimizer>(allocate(8));
  latent = allocate(batch * latents + 16);
  noise = allocate(2 * batch + 16);
  interpolation = allocate(batch + 16);
  points = allocate(2 * rowsPlanned + 16);
  const widest = pad4(criticWidth);
  tangent = allocate(batch * widest);
  tangentNext = allocate(batch * widest);
  inputGradient = allocate(4 * batch);
  direction = allocate(4 * batch);
  reports = allocate(2 * REPORT * MAX_REPORTS);
}

export function configure(
  objectiveCode: i32, constraintCode: i32, bound: f32, weight: f32, norm: f32, one: bool, at: i32,
  steps: i32, wait: i32, sigma: f32, anneal: i32,
): void {
  objective = objectiveCode;
  constraint = constraintCode;
  clipBound = bound;
  lambda = weight;
  target = norm;
  oneSided = one;
  penaltyAt = at;
  criticSteps = steps;
  warmup = wait;
  sigma0 = sigma;
  annealing = anneal;
  if (constraint !== SPECTRAL_NORM) release(critic);
}

export function configureOptimizer(
  ofCritic: bool, kind: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, momentum: f32, decay: f32,
): void {
  const optimizer = ofCritic ? criticOptimizer : generatorOptimizer;
  optimizer.kind = kind;
  optimizer.rate = rate;
  optimizer.beta1 = beta1;
  optimizer.beta2 = beta2;
  optimizer.epsilon = epsilon;
  optimizer.momentum = momentum;
  optimizer.decay = decay;
}

/** σ of the instance noise (Arjovsky & Bottou 2017, section 3). */
function noiseSigma(): f32 {
  if (annealing === 0) return sigma0;
  return <f32>(<f64>sigma0 * max<f64>(0, 1 - <f64>iteration / <f64>annealing));
}

@inline
function get(at: usize, i: i32): f32 {
  return load<f32>(at + (<usize>i << 2));
}

@inline
function put(at: usize, i: i32, value: f32): void {
  store<f32>(at + (<usize>i << 2), value);
}

function drawLatent(stream: i32, substep: i32): void {
  const count = batch * latentDimension;
  if (latentNormal) fillNormal(latent, count, iteration, substep, seed, stream);
  else fillUniform(latent, count, iteration, substep, seed, stream);
}

/** Adds σ·N(0, I) to `batch` points. */
function addNoise(at: usize, stream: i32, substep: i32, sigma: f32): void {
  fillNormal(noise, 2 * batch, iteration, substep, seed, stream);
  for (let i: i32 = 0; i < 2 * batch; i++) put(at, i, get(at, i) + sigma * get(noise, i));
}

/** The generator's points of `rows` latent vectors, two floats each. */
function generate(rows: i32, to: usize): void {
  if (generator.depth === 0) {
    const theta = load<f32>(generator.parameters);
    for (let i: i32 = 0; i < rows; i++) {
      put(to, 2 * i, theta);
      put(to, 2 * i + 1, get(latent, i));
    }
    return;
  }
  forward(generator, latent, <usize>latentDimension << 2, rows);
  let from = generator.layer(generator.depth - 1).hidden;
  for (let i: i32 = 0; i < rows; i++) {
    store<u64>(to + (<usize>i << 3), load<u64>(from));
    from += 16;
  }
}

/** Where the generated points start, and the points at which the penalty looks. */
@inline
function pointsAt(block: i32): usize {
  return points + (<usize>(2 * block * batch) << 2);
}

function drawCriticBatch(substep: i32): void {
  const sigma = noiseSigma();
  placeReal(points, batch, iteration, substep, seed, STREAM_REAL);
  drawLatent(STREAM_LATENT, substep);
  fillUniform(interpolation, batch, iteration, substep, seed, STREAM_INTERPOLATION);
  generate(batch, pointsAt(1));
  if (sigma > 0) {
    addNoise(points, STREAM_REAL_NOISE, substep, sigma);
    addNoise(pointsAt(1), STREAM_GENERATED_NOISE, substep, sigma);
  }
}

/** Mean loss of `batch` outputs from row `first`, their δ seeded with its slope; `outputMean` is left beside it. */
let outputMean: f64 = 0;
function seedLoss(role: i32, first: i32): f64 {
  const last = critic.layer(critic.depth - 1);
  const scale: f32 = 1 / <f32>batch;
  let sum: f64 = 0, outputs: f64 = 0;
  for (let r = first; r < first + batch; r++) {
    const f = get(last.hidden, 4 * r);
    sum += loss(objective, role, f);
    outputs += f;
    put(last.delta, 4 * r, slope(objective, role, f) * scale);
  }
  outputMean = outputs / <f64>batch;
  return sum / <f64>batch;
}

/** The penalty's value, and its direction v = ∂p/∂g at every x̂ (src/engines/reference/penalty.ts). */
function penaltyDirection(): f64 {
  let sum: f64 = 0;
  const scale: f32 = <f32>2 * lambda / <f32>batch;
  for (let r: i32 = 0; r < batch; r++) {
    const gx = get(inputGradient, 4 * r), gy = get(inputGradient, 4 * r + 1);
    const norm = sqrt<f32>(gx * gx + gy * gy + NORM_EPSILON);
    const excess: f32 = oneSided ? max<f32>(0, norm - target) : norm - target;
    sum += <f64>(excess * excess);
    const factor = scale * excess / norm;
    put(direction, 4 * r, factor * gx);
    put(direction, 4 * r + 1, factor * gy);
  }
  return <f64>lambda * sum / <f64>batch;
}

/**
 * Adds the penalty's parameter gradient: with v held fixed it is the gradient of
 * the directional derivative of f along v. Tangents run up the chain beside the
 * hidden values of the x̂ rows; where φ″ ≠ 0 their adjoints run down again.
 */
function addPenaltyGradient(): void {
  const curved = smooth(critic.activation);
  const first = 2 * batch;
  let input = direction, stride: usize = 16;
  for (let l: i32 = 0; l < critic.depth; l++) {
    const layer = critic.layer(l);
    const ld = <usize>layer.width << 2;
    const at = <usize>first * ld;
    addWeightGradient(layer, input, stride, layer.delta + at, batch, false);
    if (l === critic.depth - 1) break;
    const count = batch * layer.width;
    const out = (l & 1) === 0 ? tangent : tangentNext;
    gemm(out, ld, input, stride, 4, layer.used, ld, batch, layer.width, layer.inputs, zeros, 0);
    if (curved) multiply(layer.curvature + at, out, count);
    timesSlope(critic.activation, layer.hidden + at, layer.slope + at, out, out, count);
    input = out;
    stride = ld;
  }
  if (!curved) return;
  for (let l = critic.depth - 2; l >= 0; l--) {
    const layer = critic.layer(l);
    const ld = <usize>layer.width << 2;
    const at = <usize>first * ld;
    const count = batch * layer.width;
    const adjoint = layer.delta + at;
    if (l === critic.depth - 2) memory.copy(adjoint, layer.curvature + at, <usize>count << 2);
    else {
      const above = critic.layer(l + 1);
      backOnce(above, above.delta + <usize>first * (<usize>above.width << 2), batch, adjoint);
      timesSlope(critic.activation, layer.hidden + at, layer.slope + at, adjoint, adjoint, count);
      addOne(adjoint, layer.curvature + at, count);
    }
    const below = l === 0 ? pointsAt(2) : critic.layer(l - 1).hidden + <usize>first * (<usize>critic.layer(l - 1).width << 2);
    const stride: usize = l === 0 ? 8 : <usize>critic.layer(l - 1).width << 2;
    addWeightGradient(layer, below, stride, adjoint, batch, false);
    addBiasGradient(layer, adjoint, batch, false);
  }
}

/** a ← a + b. */
function addOne(a: usize, b: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) v128.store(a + i, f32x4.add(v128.load(a + i), v128.load(b + i)));
}

/** Losses and the critic's gradient on the real and generated points in place. */
export function criticGradient(): void {
  const penalised = constraint === GRADIENT_PENALTY;
  if (penalised) {
    for (let i: i32 = 0; i < 2 * batch; i++) {
      const t: f32 = penaltyAt === AT_INTERPOLATES ? get(interpolation, i >> 1) : penaltyAt === AT_REAL ? 1 : 0;
      put(pointsAt(2), i, t * get(points, i) + (1 - t) * get(pointsAt(1), i));
    }
  }
  const last = critic.layer(critic.depth - 1);
  forward(critic, points, 8, penalised ? 3 * batch : 2 * batch);
  criticLoss = seedLoss(REAL, 0);
  realMean = outputMean;
  criticLoss += seedLoss(GENERATED, batch);
  generatedMean = outputMean;
  penalty = 0;
  transposeWeights(critic);
  backward(critic, 0, 2 * batch, false);
  let input = points, stride: usize = 8;
  for (let l: i32 = 0; l < critic.depth; l++) {
    const layer = critic.layer(l);
    addWeightGradient(layer, input, stride, layer.delta, 2 * batch, true);
    addBiasGradient(layer, layer.delta, 2 * batch, true);
    input = layer.hidden;
    stride = <usize>layer.width << 2;
  }
  if (penalised) {
    for (let r = 2 * batch; r < 3 * batch; r++) put(last.delta, 4 * r, 1);
    backward(critic, 2 * batch, batch, smooth(critic.activation));
    const bottom = critic.layer(0);
    backOnce(bottom, bottom.delta + <usize>(2 * batch * bottom.width) * 4, batch, inputGradient);
    penalty = penaltyDirection();
    addPenaltyGradient();
    criticLoss += penalty;
  }
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
  let input = latent, stride = <usize>latentDimension << 2;
  for (let l: i32 = 0; l < generator.depth; l++) {
    const layer = generator.layer(l);
    addWeightGradient(layer, input, stride, layer.delta, batch, true);
    addBiasGradient(layer, layer.delta, batch, true);
    input = layer.hidden;
    stride = <usize>layer.width << 2;
  }
}

function updateCritic(substep: i32): void {
  drawCriticBatch(substep);
  if (constraint === SPECTRAL_NORM) {
    powerIterate(critic);
    normaliseWeights(critic);
  }
  criticGradient();
  update(critic, criticOptimizer);
  if (constraint === CLIP) clip(critic, clipBound);
}

function updateGenerator(): void {
  const sigma = noiseSigma();
  drawLatent(STREAM_GENERATOR_LATENT, 0);
  generate(batch, pointsAt(1));
  if (sigma > 0) addNoise(pointsAt(1), STREAM_GENERATOR_NOISE, 0, sigma);
  if (constraint === SPECTRAL_NORM) normaliseWeights(critic);
  generatorGradient();
  update(generator, generatorOptimizer);
}

/** ‖∂/∂θ‖₂ of the generator, or the signed derivative of its only parameter. */
function generatorFigure(): f64 {
  if (generator.depth === 0) return load<f32>(generator.gradient);
  let squares: f64 = 0;
  for (let i: i32 = 0; i < generator.size; i++) {
    const g: f64 = get(generator.gradient, i);
    squares += g * g;
  }
  return sqrt<f64>(squares);
}

/** Runs `count` ≤ 256 whole iterations and leaves a report of each at `reportsAddress`. */
export function iterate(count: i32): void {
  let report = reports;
  for (let n: i32 = 0; n < count; n++) {
    for (let substep: i32 = 0; substep < criticSteps; substep++) updateCritic(substep);
    const waits = iteration < warmup;
    if (!waits) updateGenerator();
    iteration++;
    store<f64>(report, iteration);
    store<f64>(report, criticLoss, 8);
    store<f64>(report, penalty, 16);
    store<f64>(report, waits ? NaN : generatorLoss, 24);
    store<f64>(report, realMean, 32);
    store<f64>(report, generatedMean, 40);
    store<f64>(report, waits ? NaN : generatorFigure(), 48);
    report += 8 * REPORT;
  }
}

/** Aligns and normalises for the present weights: before the critic is read under spectral norm. */
export function normalise(iterations: i32): void {
  for (let i: i32 = 0; i < iterations; i++) powerIterate(critic);
  normaliseWeights(critic);
}

/** f at `rows` ≤ 3·batch points in place; the outputs lie four floats apart at `outputsAddress`. */
export function evaluate(rows: i32): void {
  forward(critic, points, 8, rows);
}

/** Generated points of `rows` ≤ batch latent vectors in place, written over the real ones. */
export function generatePoints(rows: i32): void {
  generate(rows, points);
}

/** Generated points of the batch's latent vectors, where the gradients expect them. */
export function generateBatch(): void {
  generate(batch, pointsAt(1));
}

export function setIteration(value: i32): void { iteration = value; }
export function setUpdates(ofCritic: bool, value: i32): void { (ofCritic ? critic : generator).updates = value; }
export function updates(ofCritic: bool): i32 { return (ofCritic ? critic : generator).updates; }

// Where the numbers lie that JavaScript reads and writes.
export function parametersAddress(ofCritic: bool): usize { return (ofCritic ? critic : generator).parameters; }
export function gradientAddress(ofCritic: bool): usize { return (ofCritic ? critic : generator).gradient; }
export function firstAddress(ofCritic: bool): usize { return (ofCritic ? critic : generator).first; }
export function secondAddress(ofCritic: bool): usize { return (ofCritic ? critic : generator).second; }
export function singularAddress(layer: i32): usize { return critic.layer(layer).u; }
export function latentAddress(): usize { return latent; }
export function pointsAddress(): usize { return points; }
export function interpolationAddress(): usize { return interpolation; }
export function reportsAddress(): usize { return reports; }
export function outputsAddress(): usize { return critic.layer(critic.depth - 1).hidden; }
export function lastCriticLoss(): f64 { return criticLoss; }
export function lastPenalty(): f64 { return penalty; }
export function lastGeneratorLoss(): f64 { return generatorLoss; }

export { dataset };
