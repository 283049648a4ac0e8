import { centres } from './datasets';
import { allocate, allocatedTo, allocateFrom, pad4 } from './memory';
import { Network, plan } from './network';
import { Optimizer } from './optimizer';
import { release } from './spectral';
import { follow, lead, member, Team, team } from './team';

// One experiment: what it asks for, and all the memory that its steps use.

// Kinds of generators: a chain of layers, g(z) = (θ, z), and g(z) = z of noised real points.
const TRANSLATION: i32 = 1;
const NOISED: i32 = 2;

// Constraint codes and where the penalty looks, in the order of src/experiment/table.ts.
export const GRADIENT_PENALTY: i32 = 0;
export const CLIP: i32 = 1;
export const SPECTRAL_NORM: i32 = 2;
export const AT_INTERPOLATES: i32 = 0;
export const AT_REAL: i32 = 1;

export let critic: Network = changetype<Network>(0);
export let generator: Network = changetype<Network>(0);
export let criticOptimizer: Optimizer = changetype<Optimizer>(0);
export let generatorOptimizer: Optimizer = changetype<Optimizer>(0);

export let batch: i32 = 0;
export let latentDimension: i32 = 0;
export let latentNormal: bool = false;
/** Whether the generator's points are noised real ones, and s of their noise. */
export let noised: bool = false;
export let spread: f32 = 0;
export let seed: i32 = 0;
export let objective: i32 = 0;
export let constraint: i32 = 0;
export let oneSided: bool = false;
export let penaltyAt: i32 = 0;
export let criticSteps: i32 = 1;
export let warmup: i32 = 0;
export let annealing: i32 = 0;
export let clipBound: f32 = 0;
export let lambda: f32 = 0;
export let target: f32 = 1;
export let sigma0: f32 = 0;

// A batch goes through in strips, all of a step for one strip before the next,
// so that what a pass writes is still in the first cache where the next reads it.

/** Rows of a batch that go through together; a multiple of 16, the numbers that are drawn at a time. */
export const STRIP: i32 = 32;
/** STRIP × latent dimension. */
export let latent: usize = 0;
/** 2 × STRIP normals. */
export let noise: usize = 0;
export let interpolation: usize = 0;
/** The strip's points, two floats each: real, generated and x̂, one block after the other. */
export let points: usize = 0;
/** Tangents of the x̂ rows at two layers in turn. */
export let tangents: usize = 0;
export let otherTangents: usize = 0;
/** ∂/∂x of the strip's rows, padded to four floats; and the penalty's direction v. */
export let inputGradient: usize = 0;
export let direction: usize = 0;

let start: usize = 0;

/** Plans all memory. */
export function create(
  criticDepth: i32, criticWidth: i32, criticActivation: i32,
  generatorDepth: i32, generatorWidth: i32, generatorActivation: i32, generatorKind: i32, deviation: f32,
  latents: i32, normal: bool, batchSize: i32, seedWord: i32,
): void {
  start = allocatedTo();
  batch = batchSize;
  latentDimension = latents;
  latentNormal = normal;
  noised = generatorKind === NOISED;
  spread = deviation;
  seed = seedWord;
  const none = changetype<Network>(0);
  critic = plan(2, criticDepth, criticWidth, 1, criticActivation, 3 * STRIP, member > 0 ? team.critic : none);
  generator = plan(
    noised || generatorKind === TRANSLATION ? 0 : latents, generatorDepth, generatorWidth, 2, generatorActivation, STRIP,
    member > 0 ? team.generator : none,
  );
  criticOptimizer = changetype<Optimizer>(allocate(8));
  generatorOptimizer = changetype<Optimizer>(allocate(8));
  latent = allocate(STRIP * latents);
  noise = allocate(2 * STRIP);
  interpolation = allocate(STRIP);
  points = allocate(6 * STRIP);
  const widest = pad4(criticWidth);
  tangents = allocate(STRIP * widest);
  otherTangents = allocate(STRIP * widest);
  inputGradient = allocate(4 * STRIP);
  direction = allocate(4 * STRIP);
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

/** Where the strip's points from `row` on lie. */
export function pointsFrom(row: i32): usize {
  return points + (<usize>row << 3);
}

/** Makes this instance the leader of a team, once its memory is planned and its dataset is there; returns what the others join. `sleeps`: whether this thread may. */
export function assemble(members: i32, sleeps: bool): usize {
  lead(members, sleeps, start, critic, generator, centres);
  return changetype<usize>(team);
}

/** Makes this instance a follower, before its memory is planned. */
export function join(leaders: usize, index: i32): void {
  follow(changetype<Team>(leaders), index);
  allocateFrom(team.arenas + <usize>(index - 1) * team.arenaBytes);
}
