import type { EngineName } from '../trainer.ts';
import type { Checkpoint } from './trajectory.ts';

type ByCheckpoint = Readonly<Record<Checkpoint, number>>;

/** What an engine's precision allows. Errors of vectors are max|a − b| / max|b|, those of figures |a − b| / (1 + |b|). */
export interface Tolerances {
  /** Of losses, gradients, points and fields of one state. */
  readonly gradient: number;
  /** Of reports and movements of `runs`, some of which are chosen to be hard. */
  readonly moved: ByCheckpoint;
  /** The same of the product of objectives, constraints, activations and optimisers. */
  readonly product: ByCheckpoint;
  /** Of architectures with up to six layers of 70. */
  readonly architecture: { readonly gradient: number; readonly moved: number };
  /** Against PyTorch in Float64: one state's gradients, and three iterations. */
  readonly replay: { readonly gradient: number; readonly moved: number };
}

/**
 * Engines that compute in 32 bits. The first movement is the least exact one: a
 * parameter has 24 bits, a step from it moves the last few. The largest errors
 * seen are about a third of each bound; most are a hundredth.
 */
const single: Tolerances = {
  gradient: 2e-5,
  moved: { 1: 1e-3, 10: 2e-3, 50: 5e-3 },
  product: { 1: 3e-3, 10: 1e-3, 50: 2e-3 },
  architecture: { gradient: 3e-4, moved: 2e-3 },
  replay: { gradient: 2e-6, moved: 5e-5 },
};

export const tolerances = {
  'tfjs-cpu': single,
  'tfjs-wasm': single,
  'tfjs-webgpu': single,
  wasm: single,
  'wasm-threads': single,
  webgpu: single,
  /** Float64 on both sides; the fixture has twelve digits. */
  reference: { replay: { gradient: 1e-10, moved: 2e-9 } },
} as const satisfies Readonly<Record<EngineName, Partial<Tolerances>>>;

/** Every engine that is held against the reference. */
export type ComparedEngine = Exclude<EngineName, 'reference'>;
