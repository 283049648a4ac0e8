import type { Platform } from '../../src/engines/platform.ts';
import { engineNames } from '../../src/engines/trainer.ts';
import type { FetchBinary } from '../../src/engines/wasm/module.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';

/** Everything that is measured: our engines, what others would write, and our bare matrix kernel. */
export const subjectNames = [
  ...engineNames,
  'tfjs-plain-wasm',
  'tfjs-plain-webgpu',
  'jax-wasm',
  'jax-webgpu',
  'torch',
  'product',
] as const;
export type SubjectName = (typeof subjectNames)[number];

/** One subject at work on one experiment. */
export interface Work {
  /** Runs whole iterations (of `product`: products) and settles when they are done. */
  iterate(count: number): Promise<void>;
  dispose(): void;
}

/** What differs between a browser and Node. */
export interface Surroundings {
  readonly platform: Platform;
  /** Reads the benchmark's own module with the bare matrix kernel. */
  readonly fetchProduct: FetchBinary;
}

export type StartWork = (experiment: Experiment, surroundings: Surroundings) => Promise<Work>;
