import type { Rounds } from './measure.ts';
import type { SubjectName } from './subjects/subject.ts';
import type { Workload } from './workloads.ts';

/** A ratio of speeds that is to be reached, by workload. */
export interface Floor {
  readonly ours: SubjectName;
  readonly theirs: SubjectName;
  readonly floors: Partial<Record<Workload, number>>;
}

/** What either of the two WebAssembly engines is held to: alone on one core, and as a team on all. */
const webassembly = (ours: 'wasm' | 'wasm-threads'): readonly Floor[] => [
  { ours, theirs: 'torch', floors: { small: 6, 'paper-like': 1.2, large: 0.9 } },
  { ours, theirs: 'tfjs-plain-wasm', floors: { small: 35, 'paper-like': 13, large: 15 } },
  { ours, theirs: 'jax-wasm', floors: { small: 35, 'paper-like': 22, large: 8 } },
];

export const speedFloors: readonly Floor[] = [
  ...webassembly('wasm'),
  ...webassembly('wasm-threads'),
  { ours: 'webgpu', theirs: 'tfjs-plain-webgpu', floors: { small: 80, 'paper-like': 35, large: 4 } },
  { ours: 'webgpu', theirs: 'jax-webgpu', floors: { small: 4, 'paper-like': 3, large: 1.5 } },
];

/** Of the bare matrix kernel's pace, as a fraction. */
export const efficiencyFloors: Partial<Record<Workload, number>> = { 'paper-like': 0.75, large: 0.75 };

/** Iterations a second of GAN Lab's own page on its own workload, on a 2-core machine without a GPU. */
export const GANLAB_PAGE = 41;
export const GANLAB_FLOOR = 200;

/** Seconds to 8 of 8 modes and W₁ under twice its floor, median of ten seeds of the first preset. */
export const COVERAGE_SECONDS = 3;

/** Milliseconds for the critic's field of the first preset on `wasm`. */
export const FIELD_MILLISECONDS = 5;

/** A speed that never varies, to take a ratio against. */
export const constant = (value: number, like: Rounds): Rounds => like.map(() => value);
