import type { Experiment } from '../experiment/experiment.ts';

/** In the order in which they are preferred. */
export const engineNames = [
  'webgpu',
  'tfjs-webgpu',
  'wasm',
  'wasm-threads',
  'tfjs-wasm',
  'tfjs-cpu',
  'reference',
] as const;
export type EngineName = (typeof engineNames)[number];

/** Engines that wait for a GPU. */
export const onGpu = (engine: EngineName) => engine.endsWith('webgpu');

/** Float64 in the reference trainer, Float32 in the others. */
export type Reals = Float32Array | Float64Array;

/** Given draws instead of Philox's: for gradients that another program can check. */
export interface Batch {
  /** B × 2, row-major. */
  readonly real: Reals;
  /** B × latent dimension, row-major; of a noised generator the B generated points. */
  readonly latent: Reals;
  /** B weights t ∈ [0, 1] of x̂ = t·x_r + (1 − t)·x_g. */
  readonly interpolation: Reals;
}

/** The losses of one batch and their gradients in the flat parameter layout. */
export interface Gradients {
  /** What the critic minimises, penalty included. Nats for the logistic objectives. */
  readonly criticLoss: number;
  /** λ·mean((‖∇f(x̂)‖ − target)²) or its one-sided form; 0 under other constraints. */
  readonly penalty: number;
  readonly generatorLoss: number;
  readonly criticGradient: Reals;
  readonly generatorGradient: Reals;
}

/** What one iteration showed; the critic's figures are those of its last step. */
export interface StepReport {
  /** Iterations done so far, this one included. */
  readonly iteration: number;
  readonly criticLoss: number;
  readonly penalty: number;
  /** NaN while the generator waits (waits.ts). */
  readonly generatorLoss: number;
  /** Mean critic output on the batch's real points. */
  readonly realMean: number;
  /** Mean critic output on the batch's generated points. */
  readonly generatedMean: number;
  /** ‖∂(generator loss)/∂θ‖₂; for a translation its signed derivative. NaN while it waits. */
  readonly generatorGradient: number;
}

/** Everything that a run needs to go on bit-identically. */
export interface Snapshot {
  readonly iteration: number;
  readonly critic: Reals;
  readonly generator: Reals;
  /** Absent in a snapshot made by hand: the optimiser then starts afresh. */
  readonly optimizers?: {
    readonly criticUpdates: number;
    readonly generatorUpdates: number;
    /** First and second moments, each of the network's size. */
    readonly critic: readonly [Reals, Reals];
    readonly generator: readonly [Reals, Reals];
  };
  /** Left singular-vector estimates, one after another by layer, under spectral normalisation. */
  readonly singular?: Reals;
}

/**
 * A training engine. One object, one experiment; `configure` takes changes of
 * live fields only. All methods of one trainer are called one at a time.
 */
export interface Trainer {
  readonly engine: EngineName;
  readonly experiment: Experiment;
  /** Runs whole iterations; the reports are of each of them, in order. */
  step(iterations: number): Promise<readonly StepReport[]>;
  /**
   * Maps n latent vectors (n × latent dimension) to points (n × 2), without noise. Those of a noised generator are points
   * already. The critic may be asked meanwhile.
   */
  generate(latent: Float32Array): Promise<Float32Array>;
  /** The critic's raw output f at n points (n × 2 → n). */
  criticField(points: Float32Array): Promise<Float32Array>;
  /** Losses and gradients of the current parameters on a given batch; changes nothing. Noise is not added. */
  gradients(batch: Batch): Promise<Gradients>;
  snapshot(): Promise<Snapshot>;
  /** @throws InputError where a length doesn't fit the layout or an entry isn't finite */
  restore(snapshot: Snapshot): Promise<void>;
  /**
   * Takes an experiment that differs from the present one in live fields only. An
   * optimiser of another kind starts afresh, moments and count; spectral norm
   * switched on starts with converged singular vectors; clipping at the next update.
   */
  configure(experiment: Experiment): void;
  dispose(): void;
}
