import type { Measures } from '../divergences/estimate.ts';
import type { Trainer } from '../engines/trainer.ts';
import { Camera } from './camera.ts';
import type { Clock } from './clock.ts';
import { Meter, Share } from './pace.ts';
import type { Frame, View } from './protocol.ts';
import { ReportLog } from './reports.ts';
import type { Vitals } from './vitals.ts';

/** Where a run is. */
interface Seen {
  readonly iteration: number;
  readonly reach: number;
  readonly branch: number;
}

/** What was measured last. */
interface Measured {
  readonly newest: Measures | undefined;
  readonly vitals: Vitals | undefined;
}

/** Pictures take at most this share of the time while training goes on. */
const FRAME_SHARE = 0.3;

/**
 * Shows a run: one frame in flight, and the next one is taken only when the
 * page has drawn it, so that it is always of the newest state.
 */
export class Screen {
  readonly reports = new ReportLog();
  readonly #run: number;
  readonly #trainer: Trainer;
  readonly #clock: Clock;
  readonly #share = new Share(FRAME_SHARE);
  #camera: Camera;
  #meter = new Meter();
  #drawing = false;
  #stale = true;
  #shown = -1;

  constructor(run: number, trainer: Trainer, view: View, clock: Clock) {
    this.#run = run;
    this.#trainer = trainer;
    this.#clock = clock;
    this.#camera = new Camera(trainer.experiment, view);
  }

  look(view: View): void {
    this.#camera = new Camera(this.#trainer.experiment, view);
    this.refresh();
  }

  /** There is something new to show although no iteration was run. */
  refresh(): void {
    this.#stale = true;
  }

  /** The run goes on from another state. */
  moved(): void {
    this.startClock();
    this.refresh();
  }

  startClock(): void {
    this.#meter = new Meter();
  }

  /** A slice of training has ended at this iteration. */
  ran(iteration: number): void {
    this.#meter.ran(this.#clock.now(), iteration);
  }

  drawn(): void {
    this.#drawing = false;
  }

  upToDate(iteration: number): boolean {
    return !this.#stale && this.#shown === iteration;
  }

  /** A frame of the present state, or nothing while the last one is being drawn, or too soon unless `now`. */
  async frame(at: Seen, { newest: measures, vitals }: Measured, now: boolean): Promise<Frame | undefined> {
    const { iteration } = at;
    const from = this.#clock.now();
    if (this.#drawing || this.upToDate(iteration) || !(now || this.#share.due(from))) return undefined;
    const picture = await this.#camera.take(this.#trainer);
    const to = this.#clock.now();
    this.#share.spent(from, to);
    this.#drawing = true;
    this.#stale = false;
    this.#shown = iteration;
    const iterationsPerSecond = this.#meter.rate(to, iteration);
    return {
      ...picture,
      ...at,
      run: this.#run,
      reports: this.reports.take(),
      ...(measures && { measures }),
      ...(vitals && { vitals }),
      iterationsPerSecond,
      criticStepsPerSecond: iterationsPerSecond * this.#trainer.experiment.criticSteps,
    };
  }
}
