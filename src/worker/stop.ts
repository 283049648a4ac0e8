import type { Measures } from '../divergences/estimate.ts';
import { hasReached } from '../engines/reached.ts';
import type { Until } from '../experiment/until.ts';

/** Iterations between two looks at whether a run has come where it is to stop. */
export const LOOK = 50;
/** What is measured is only believed after so many looks in a row: one may be luck. */
const SURE = 2;

/**
 * Decides where a run stops by itself: from the run alone, so that the same one always stops at the same iteration.
 * Having stopped, it lets the run go on until what it waits for has been lost and is reached anew.
 */
export class Stop {
  readonly #until: Until | undefined;
  /** Looks in a row at which it was reached. */
  #reached = 0;

  constructor(until: Until | undefined) {
    this.#until = until;
  }

  /** The iteration after this one at which to look. */
  next(iteration: number): number {
    if (this.#until === undefined) return Number.POSITIVE_INFINITY;
    if (typeof this.#until === 'number') return this.#until > iteration ? this.#until : Number.POSITIVE_INFINITY;
    return (Math.floor(iteration / LOOK) + 1) * LOOK;
  }

  /** Whether it has to be measured, with its floor or without. */
  get needs(): 'nothing' | 'measures' | 'floor' {
    if (this.#until === 'floor') return 'floor';
    return this.#until === 'modes' ? 'measures' : 'nothing';
  }

  /** Takes a look; tells whether to stop. */
  sees(iteration: number, measures: Measures | undefined): boolean {
    if (this.#until === undefined) return false;
    this.#reached = hasReached(this.#until, iteration, measures) ? this.#reached + 1 : 0;
    return typeof this.#until === 'number' || this.#reached === SURE;
  }
}
