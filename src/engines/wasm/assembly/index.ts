import { drawCriticRows, drawGeneratorRows, generate } from './batch';
import { dataset } from './datasets';
import {
  assemble, batch, CLIP, clipBound, configure, configureOptimizer, constraint, create, critic, criticOptimizer, criticSteps, generator,
  generatorOptimizer, interpolation, join, latent, noised, points, SPECTRAL_NORM, STRIP, warmup,
} from './experiment';
import {
  addToCritic, addToGenerator, beginCritic, beginGenerator, endCritic, endGenerator, gather, generatedLoss, generatedMean, generatorFigure,
  generatorLoss, penalty, realLoss, realMean,
} from './gradients';
import { forward, Network, transposeWeights } from './network';
import { clip, update } from './optimizer';
import { adopt, normaliseWeights, powerIterate, pullThroughSigma, realign } from './spectral';
import { barrier, member, shareOf } from './team';

/** Numbers of a report, in the order of the worker's `reportColumns`. */
const REPORT: i32 = 7;
/** Room for 256 of them: the most iterations that one call runs. */
const reports = memory.data(14336, 8);

let iteration: i32 = 0;

function align(powerIterations: i32): void {
  for (let i: i32 = 0; i < powerIterations; i++) powerIterate(critic);
  if (powerIterations === 0) realign(critic);
  normaliseWeights(critic);
}

function adoptWeights(): void {
  if (constraint === SPECTRAL_NORM) adopt(critic);
  transposeWeights(critic);
}

/** Has the passes read the present weights, aligned anew `powerIterations` times under spectral normalisation: the leader alone. */
export function settle(powerIterations: i32): void {
  if (constraint === SPECTRAL_NORM) align(powerIterations);
  adoptWeights();
  transposeWeights(generator);
}

/** The same of the critic, by the whole team. */
function settleTogether(powerIterations: i32): void {
  if (constraint === SPECTRAL_NORM) {
    if (member === 0) align(powerIterations);
    barrier();
  }
  adoptWeights();
}

/** Four parameters a vector: a member's share of them. */
@inline
function firstParameter(network: Network, index: i32): i32 {
  return shareOf(index, network.size, 4);
}

/** Rows are drawn in groups of 16. */
@inline
function firstRow(index: i32): i32 {
  return shareOf(index, batch, 16);
}

function updateCritic(substep: i32): void {
  settleTogether(1);
  beginCritic(batch);
  const end = firstRow(member + 1);
  for (let first = firstRow(member); first < end; first += STRIP) {
    const rows = min(STRIP, end - first);
    drawCriticRows(first, rows, iteration, substep);
    addToCritic(rows);
  }
  const from = firstParameter(critic, member), to = firstParameter(critic, member + 1);
  gather(critic, from, to);
  if (constraint === SPECTRAL_NORM) {
    barrier();
    if (member === 0) pullThroughSigma(critic);
    barrier();
  }
  update(critic, criticOptimizer, from, to);
  if (constraint === CLIP) clip(critic, clipBound, from, to);
  barrier();
}

function updateGenerator(): void {
  settleTogether(0);
  transposeWeights(generator);
  beginGenerator(batch);
  const end = firstRow(member + 1);
  for (let first = firstRow(member); first < end; first += STRIP) {
    const rows = min(STRIP, end - first);
    drawGeneratorRows(first, rows, iteration);
    addToGenerator(rows);
  }
  const from = firstParameter(generator, member), to = firstParameter(generator, member + 1);
  gather(generator, from, to);
  update(generator, generatorOptimizer, from, to);
  barrier();
}

/** Runs `count` ≤ 256 whole iterations, together with every member of the team; the leader's reports of them are at `reportsAddress`. */
export function iterate(count: i32): void {
  let report = reports;
  for (let n: i32 = 0; n < count; n++) {
    for (let substep: i32 = 0; substep < criticSteps; substep++) updateCritic(substep);
    const waits = noised || iteration < warmup;
    if (!waits) updateGenerator();
    iteration++;
    if (member > 0) continue;
    store<f64>(report, iteration);
    store<f64>(report, criticLoss(), 8);
    store<f64>(report, penalty, 16);
    store<f64>(report, waits ? NaN : generatorLoss, 24);
    store<f64>(report, realMean, 32);
    store<f64>(report, generatedMean, 40);
    store<f64>(report, waits ? NaN : generatorFigure(), 48);
    report += 8 * REPORT;
  }
}

/** Of the critic's gradient added last. */
export function criticLoss(): f64 {
  return realLoss + generatedLoss + penalty;
}

/** f at `rows` ≤ 3·STRIP points in place; the outputs lie four floats apart at `outputsAddress`. */
export function evaluate(rows: i32): void {
  forward(critic, points, 8, rows, rows);
}

/** Generated points of `rows` ≤ STRIP latent vectors in place, at `pointsAddress` behind `offset` points. */
export function generatePoints(rows: i32, offset: i32): void {
  generate(rows, points + (<usize>offset << 3));
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
export function stripRows(): i32 { return STRIP; }
export function lastPenalty(): f64 { return penalty; }
export function lastGeneratorLoss(): f64 { return generatorLoss; }

export {
  addToCritic, addToGenerator, assemble, beginCritic, beginGenerator, configure, configureOptimizer, create, dataset, endCritic,
  endGenerator, join,
};
