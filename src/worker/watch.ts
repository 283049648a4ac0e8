import { type DivergedQuantity, divergedAt } from '../engines/diverged.ts';
import type { Snapshot, Trainer } from '../engines/trainer.ts';
import type { Clock } from './clock.ts';
import { Share } from './pace.ts';

/** A snapshot counts as good once training has stayed finite for so many iterations more. */
const PROBATION = 10;
/** Reading a state back takes at most this share of the time, and is done at most four times a second. */
const SNAPSHOT_SHARE = 0.05;
const REST_MILLISECONDS = 250;

/** Holds the newest state that is known to be good. */
export class Watch {
  readonly #trainer: Trainer;
  readonly #clock: Clock;
  readonly #share = new Share(SNAPSHOT_SHARE);
  #good: Snapshot;
  #candidate: Snapshot | undefined;

  constructor(trainer: Trainer, clock: Clock, first: Snapshot) {
    this.#trainer = trainer;
    this.#clock = clock;
    this.#good = first;
  }

  get good(): Snapshot {
    return this.#good;
  }

  /** Tells that the reports were finite up to this iteration; looks at the parameters from time to time. */
  async passed(iteration: number): Promise<DivergedQuantity | undefined> {
    if (this.#candidate) {
      if (iteration < this.#candidate.iteration + PROBATION) return undefined;
      this.#good = this.#candidate;
      this.#candidate = undefined;
    }
    const from = this.#clock.now();
    if (!this.#share.due(from)) return undefined;
    const snapshot = await this.#trainer.snapshot();
    this.#share.spent(from, this.#clock.now(), REST_MILLISECONDS);
    this.#candidate = snapshot;
    return divergedAt(snapshot);
  }

  /** Starts over from a state that was set from outside or brought back. */
  reset(snapshot: Snapshot): void {
    this.#good = snapshot;
    this.#candidate = undefined;
  }
}
