import { stringify } from '../src/files/json.ts';

/** Where the command line writes to, and what its process will end with. */
export interface Io {
  /** Standard output: results, and help that was asked for. */
  out(text: string): void;
  /** Standard error: progress and messages. */
  err(text: string): void;
  /** Whether a person watches standard error, so that a line may be drawn over. */
  readonly interactive: boolean;
  exitCode: ExitCode;
}

/** 2: bad input, nothing was done. 3: a run diverged, and its last good state was kept. 1: a result could not be written, or a claim does not hold. */
export type ExitCode = 0 | 1 | 2 | 3;

/** One line of JSON on standard output. */
export function print(io: Io, result: unknown): void {
  io.out(`${stringify(result)}\n`);
}
