import type { Bench } from './bench.ts';

export type Place = 'Chromium' | 'Node' | 'Python';

/** Somewhere that one subject runs, apart from the others. */
export interface Host extends Bench {
  readonly place: Place;
  close(): Promise<void>;
}
