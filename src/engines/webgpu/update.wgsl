// What one update of a network is told. `updates.ts` writes it, field by field.
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
}

@group(0) @binding(0) var<uniform> update: Update;
