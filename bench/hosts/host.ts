import type { Bench } from './bench.ts';

/** An isolated page may share memory between threads; most hosts don't send the headers that make one. */
export type Place = 'Chromium' | 'isolated Chromium' | 'Node' | 'Python';

/** Somewhere that one subject runs, apart from the others. */
export interface Host extends Bench {
  readonly place: Place;
  close(): Promise<void>;
}
