import { patience, within } from '../patience.ts';
import type { Follower } from './followers.ts';

/** What src/engines/wasm/assembly/index.ts exports; addresses are in bytes, booleans are 0 or 1. */
export interface FusedExports {
  readonly memory: WebAssembly.Memory;
  create(
    criticDepth: number,
    criticWidth: number,
    criticActivation: number,
    generatorDepth: number,
    generatorWidth: number,
    generatorActivation: number,
    generatorKind: number,
    spread: number,
    latents: number,
    normal: number,
    batch: number,
    seed: number,
  ): void;
  configure(
    objective: number,
    constraint: number,
    clip: number,
    lambda: number,
    target: number,
    oneSided: number,
    at: number,
    criticSteps: number,
    warmup: number,
    sigma: number,
    annealing: number,
  ): void;
  configureOptimizer(
    ofCritic: number,
    kind: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    momentum: number,
    decay: number,
  ): void;
  /** Returns the address of `count` centres, two floats each. */
  dataset(kind: number, sigma: number, p0: number, p1: number, p2: number, p3: number, count: number): number;
  /** Makes this instance a team's leader; returns the address that the others join. */
  assemble(members: number, maySleep: number): number;
  join(team: number, member: number): void;
  iterate(count: number): void;
  settle(powerIterations: number): void;
  evaluate(rows: number): void;
  generatePoints(rows: number, offset: number): void;
  beginCritic(rows: number): void;
  beginGenerator(rows: number): void;
  addToCritic(rows: number): void;
  endCritic(): void;
  addToGenerator(rows: number): void;
  endGenerator(): void;
  setIteration(iteration: number): void;
  setUpdates(ofCritic: number, updates: number): void;
  updates(ofCritic: number): number;
  parametersAddress(ofCritic: number): number;
  gradientAddress(ofCritic: number): number;
  firstAddress(ofCritic: number): number;
  secondAddress(ofCritic: number): number;
  singularAddress(layer: number): number;
  latentAddress(): number;
  pointsAddress(): number;
  interpolationAddress(): number;
  reportsAddress(): number;
  outputsAddress(): number;
  /** Most rows that lie in place at a time. */
  stripRows(): number;
  criticLoss(): number;
  lastPenalty(): number;
  lastGeneratorLoss(): number;
}

export interface FusedModule {
  readonly module: WebAssembly.Module;
  /** Whether multiplications and additions are fused (relaxed SIMD). */
  readonly relaxed: boolean;
}

/** Fetches one of the binaries: with relaxed SIMD or with plain 128-bit SIMD, for one thread or on a shared memory. */
export type FetchBinary = (relaxed: boolean, shared: boolean) => Promise<BufferSource>;

/** What differs between a browser and Node. */
export interface FusedHost {
  readonly fetchBinary: FetchBinary;
  readonly cores: number;
  /** Why threads can't share a memory here; undefined where they can. */
  readonly whyAlone: string | undefined;
  startFollower(): Follower;
}

/**
 * Compiles the best binary that the host validates.
 *
 * @throws WebAssembly.CompileError without SIMD
 * @throws UnansweredError where a step of it does not end in time
 */
export async function compileFused(fetchBinary: FetchBinary, shared = false): Promise<FusedModule> {
  const fetched = (relaxed: boolean) => within(patience.load, 'the binary', fetchBinary(relaxed, shared));
  const bytes = await fetched(true);
  const relaxed = WebAssembly.validate(bytes);
  const compiling = WebAssembly.compile(relaxed ? bytes : await fetched(false));
  return { module: await within(patience.answer, 'compile', compiling), relaxed };
}
