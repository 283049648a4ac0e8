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
  /** Where it has stopped at what is measured. */
  #stops: readonly number[] = [];

  constructor(until: Until | undefined) {
    this.#until = until;
  }

  /** The iteration after this one at which to look. */
  next(iteration: number): number {
    if (this.#until === undefined || typeof this.#until === 'number') return this.again(iteration);
    return (Math.floor(iteration / LOOK) + 1) * LOOK;
  }

  /** The iteration after this one at which it stops on a way that was trained already: where it stopped then. */
  again(iteration: number): number {
    const stops = typeof this.#until === 'number' ? [this.#until] : this.#stops;
    return stops.find((stop) => stop > iteration) ?? Number.POSITIVE_INFINITY;
  }

  /** What was trained beyond this iteration is left: looks at it count no more. */
  cut(iteration: number): void {
    this.#reached = 0;
    this.#stops = this.#stops.filter((stop) => stop <= iteration);
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
    if (typeof this.#until === 'number') return true;
    if (this.#reached !== SURE) return false;
    this.#stops = [...this.#stops, iteration];
    return true;
  }
}
