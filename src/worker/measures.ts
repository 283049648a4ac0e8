import type { Measures } from '../divergences/estimate.ts';
import { withFloors } from '../divergences/measure.ts';
import { measureTrainer } from '../engines/measure.ts';
import { allocateProbe, type ProbeMemory } from '../engines/probe.ts';
import type { Trainer } from '../engines/trainer.ts';
import type { Clock } from './clock.ts';
import type { FloorBook } from './floors.ts';
import { Share } from './pace.ts';
import { takeVitals, type Vitals } from './vitals.ts';

const MEASURE_SHARE = 0.25;
/** The first measure waits until something has moved on the page; the later ones come no faster than one reads. */
const REST_MILLISECONDS = 250;

/**
 * Measures a run now and then, so that it costs at most a given share of the
 * time, and the floors of its dataset in between, one repeat at a time.
 */
export class Gauge {
  readonly #trainer: Trainer;
  readonly #floors: FloorBook;
  readonly #clock: Clock;
  readonly #share = new Share(MEASURE_SHARE);
  #newest: Measures | undefined;
  #vitals: Vitals | undefined;
  #memory: ProbeMemory | undefined;
  #floorsNext = false;

  constructor(trainer: Trainer, floors: FloorBook, clock: Clock) {
    this.#trainer = trainer;
    this.#floors = floors;
    this.#clock = clock;
    this.#share.spent(clock.now(), clock.now(), REST_MILLISECONDS);
  }

  get newest(): Measures | undefined {
    return this.#newest;
  }

  /** Taken with the newest measures. */
  get vitals(): Vitals | undefined {
    return this.#vitals;
  }

  /** Whether there is anything left to measure at this iteration. */
  stale(iteration: number): boolean {
    return !this.#measured(iteration) || !this.#floors.complete(this.#trainer.experiment);
  }

  due(iteration: number): boolean {
    return this.stale(iteration) && this.#share.due(this.#clock.now());
  }

  /** The vitals come last. */
  #measured(iteration: number): boolean {
    return this.#vitals?.iteration === iteration;
  }

  /**
   * Does one portion: measures the run or, while they are wanting, its floors: every other time, and each time where the run
   * is measured already. What was measured then is as it was, beside a better floor.
   */
  async work(iteration: number): Promise<void> {
    const from = this.#clock.now();
    const { experiment } = this.#trainer;
    const floors = this.#floorsNext || this.#measured(iteration);
    if (floors && !this.#floors.complete(experiment)) {
      this.#floors.add(experiment);
      this.#newest &&= withFloors(this.#newest, this.#floors.at(experiment));
    } else {
      await this.read(iteration);
      this.#memory ??= allocateProbe(experiment);
      this.#vitals = await takeVitals(this.#trainer, iteration, this.#memory);
    }
    this.#floorsNext = !floors;
    this.#share.spent(from, this.#clock.now(), REST_MILLISECONDS);
  }

  /** Measures now, and first, where they are wanted, whatever is left of the floors: what comes out is the run's alone. */
  async look(iteration: number, floors: boolean): Promise<Measures> {
    const { experiment } = this.#trainer;
    while (floors && !this.#floors.complete(experiment)) this.#floors.add(experiment);
    return this.#measure(iteration);
  }

  /** The measures at this iteration, made now unless they were already. */
  async read(iteration: number): Promise<Measures> {
    return this.#newest?.iteration === iteration ? this.#newest : this.#measure(iteration);
  }

  async #measure(iteration: number): Promise<Measures> {
    const floors = this.#floors.at(this.#trainer.experiment);
    this.#newest = await measureTrainer(this.#trainer, iteration, floors);
    return this.#newest;
  }

  /** What was measured no longer holds. */
  forget(): void {
    this.#newest = undefined;
    this.#vitals = undefined;
  }
}
