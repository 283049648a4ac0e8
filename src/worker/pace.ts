import { MOST_ITERATIONS, sliceOf } from '../engines/slice.ts';
import type { EngineName } from '../engines/trainer.ts';
import type { Speed } from './protocol.ts';

/**
 * A fresh run at full speed eases in, or a fast machine would be done with it
 * before the reader has looked: so many iterations a second at first, twice as
 * many every DOUBLING milliseconds, no limit after EASED.
 */
const FIRST_RATE = 60;
const DOUBLING = 700;
const EASED = 5000;

/** Decides how many iterations to run before the next look at the messages. */
export class Pace {
  /** Aimed milliseconds of a slice. */
  readonly #aim: number;
  #perIteration: number;
  #speed: Speed;
  /** Iterations that the speed limit allows by now. */
  #credit = 1;
  #seen: number;
  /** When a fresh run began. */
  #fresh: number | undefined;

  constructor(engine: EngineName, speed: Speed, now: number, fresh = false) {
    this.#aim = sliceOf(engine);
    this.#perIteration = this.#aim;
    this.#speed = speed;
    this.#seen = now;
    this.#fresh = fresh ? now : undefined;
  }

  limit(speed: Speed, now: number): void {
    this.#speed = speed;
    this.#credit = 1;
    this.#seen = now;
    this.#fresh = undefined;
  }

  /** Iterations that fit into one slice. */
  slice(): number {
    return Math.max(1, Math.min(MOST_ITERATIONS, Math.floor(this.#aim / this.#perIteration)));
  }

  /** Iterations to run now; 0 while the speed limit says wait. */
  take(now: number): number {
    const slice = this.slice();
    const speed = this.#allowed(now);
    if (speed === 0) return slice;
    // What a slow moment has left undone is forgiven, not made up for in a rush.
    this.#credit = Math.min(slice, this.#credit + ((now - this.#seen) * speed) / 1000);
    this.#seen = now;
    const iterations = Math.floor(this.#credit);
    this.#credit -= iterations;
    return iterations;
  }

  /** Milliseconds until the next iteration is due. */
  wait(now: number): number {
    const speed = this.#allowed(now);
    if (speed === 0) return 0;
    return Math.max(0, ((1 - this.#credit) * 1000) / speed - (now - this.#seen));
  }

  /** Iterations a second at this moment; 0 without limit. */
  #allowed(now: number): Speed {
    if (this.#speed !== 0 || this.#fresh === undefined || now - this.#fresh >= EASED) return this.#speed;
    return FIRST_RATE * 2 ** ((now - this.#fresh) / DOUBLING);
  }

  /** Learns from a slice that took so many milliseconds. */
  ran(iterations: number, milliseconds: number): void {
    this.#perIteration += 0.3 * (Math.max(1e-3, milliseconds / iterations) - this.#perIteration);
  }
}

/** Keeps an activity to a share of all time: having taken t, it rests for t·(1/share − 1). */
export class Share {
  readonly #rest: number;
  #due = Number.NEGATIVE_INFINITY;

  constructor(share: number) {
    this.#rest = 1 / share - 1;
  }

  due(now: number): boolean {
    return now >= this.#due;
  }

  spent(from: number, to: number, atLeast = 0): void {
    this.#due = to + Math.max(atLeast, (to - from) * this.#rest);
  }
}

/** Milliseconds over which a rate means something. */
const WINDOW = 500;

/**
 * Iterations a second, everything in between included, over one window after the
 * other. It counts from the end of the first slice on, which may have compiled
 * an engine's kernels, and tells 0 until a window is full.
 */
export class Meter {
  #from: number | undefined;
  #iteration = 0;
  #rate = 0;

  /** Tells that a slice has ended. */
  ran(now: number, iteration: number): void {
    if (this.#from === undefined) this.#open(now, iteration);
  }

  rate(now: number, iteration: number): number {
    if (this.#from === undefined) return 0;
    const elapsed = now - this.#from;
    if (elapsed < WINDOW) return this.#rate;
    this.#rate = (1000 * Math.max(0, iteration - this.#iteration)) / elapsed;
    this.#open(now, iteration);
    return this.#rate;
  }

  #open(now: number, iteration: number): void {
    this.#from = now;
    this.#iteration = iteration;
  }
}
