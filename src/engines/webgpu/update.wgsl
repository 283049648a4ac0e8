// What one update of a network is told. `updates.ts` writes it, field by field.

/** Places of `networks`. */
const critic = 0u;
const generator = 1u;

/** A network's sizes, and where its rows lie: plan.ts. Not in the kernels' texts, so that one kernel serves them all. */
struct Network {
  inputs: u32,
  outputs: u32,
  depth: u32,
  width: u32,
  /** Blocks across a hidden layer, tiles across it and across the inputs and outputs. */
  blocks: u32,
  tiles: u32,
  inputTiles: u32,
  outputTiles: u32,
  /** Blocks of one class of a strip. */
  tasks: u32,
  rows: u32,
  inputAt: u32,
  hiddenAt: u32,
  memoAt: u32,
  deltaAt: u32,
  @size(8) outputAt: u32,
}

struct Update {
  iteration: u32,
  substep: u32,
  seed: u32,
  /** Row of the reports that this iteration fills. */
  report: u32,
  objective: u32,
  penaltyAt: u32,
  oneSided: u32,
  /** Whether the batch is the caller's instead of Philox's. */
  given: u32,
  sigma: f32,
  lambda: f32,
  goal: f32,
  /** Bound of every parameter; the largest float where there is none. */
  clip: f32,
  optimizer: u32,
  rate: f32,
  beta1: f32,
  /** 1 − β₁ and 1 − β₂, which 32 bits can't make of β. */
  rest1: f32,
  beta2: f32,
  rest2: f32,
  epsilon: f32,
  momentum: f32,
  decay: f32,
  restDecay: f32,
  /** Adam's 1/(1 − β₂ᵗ); its 1/(1 − β₁ᵗ) is in `rate`. */
  correction: f32,
  powerIterations: u32,
  /** Rows that count; those behind them fill up the last strip. */
  batch: u32,
  /** Rows of a class: whole strips. */
  samples: u32,
  /** Elements of a latent vector, and whether they are normal. */
  latent: u32,
  normal: u32,
  /** Rows that this network's gradients are summed over, with a bias and without. */
  biased: u32,
  tangents: u32,
  /** Whether its gradients have still to be pulled through σ. */
  deferred: u32,
  /** The place of the network that is updated. */
  network: u32,
  networks: array<Network, 2>,
}

@group(0) @binding(0) var<uniform> update: Update;
