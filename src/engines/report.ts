import type { EngineName } from './trainer.ts';

/** Which engine a reader may ask for; `auto` takes the best that passes the self-test. */
export type EngineChoice = EngineName | 'auto';

/** What became of one engine at start-up. */
export interface EngineTrial {
  readonly engine: EngineName;
  /**
   * `unavailable`: the platform lacks it; `unanswered`: a step of its start did not end in time;
   * `fallback`: a software GPU, never the default; `failed`: wrong numbers.
   */
  readonly verdict: 'passed' | 'fallback' | 'unavailable' | 'unanswered' | 'failed' | 'untried';
  /** Name of the adapter or backend, or why it was refused. */
  readonly detail: string;
  /** Critic steps a second where it was timed against others, on an experiment of about this size. */
  readonly criticStepsPerSecond?: number;
}

export interface EngineReport {
  readonly engine: EngineName;
  /** "SwiftShader", "Apple M3", "WebAssembly SIMD" … */
  readonly adapter: string;
  readonly reason:
    | 'best'
    | 'fastest'
    | 'chosen'
    | 'no-webgpu'
    | 'unanswered'
    | 'software-webgpu'
    | 'self-test-failed'
    | 'recovered';
  readonly trials: readonly EngineTrial[];
}
