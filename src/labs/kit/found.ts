import type { EngineName } from '../../engines/trainer.ts';

/** What is known of what the lab finds. */
export interface Found<At = unknown, Finding = unknown> {
  /** `idle`: nobody has asked yet, or the reader has stopped it. */
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  /** The parameters that it is, or was, asked at, with the seed where there is one. */
  readonly at: At;
  readonly finding: Finding | undefined;
  /** In [0, 1]. */
  readonly share: number;
  readonly engines: readonly EngineName[];
  readonly error: unknown;
}

/** How a trained finding is driven. */
export interface Drive {
  pause(): void;
  goOn(): void;
  stop(): void;
}
