import { type DivergedQuantity, divergedAt, divergedIn } from '../engines/diverged.ts';
import type { Snapshot, Trainer } from '../engines/trainer.ts';
import { changesBetween } from '../experiment/changes.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { gridPoints } from '../math/grid.ts';
import { displaySamples } from './camera.ts';
import type { Clock } from './clock.ts';
import { Diagnostics } from './diagnostics.ts';
import type { FloorBook } from './floors.ts';
import { Gauge } from './measures.ts';
import { Pace } from './pace.ts';
import type { Answers, FromWorker, Query, Speed, View } from './protocol.ts';
import { Screen } from './screen.ts';
import { Watch } from './watch.ts';

const CHECKPOINT_MILLISECONDS = 3000;

export interface RunParts {
  readonly clock: Clock;
  readonly floors: FloorBook;
  readonly post: (message: FromWorker) => void;
}

export interface RunOptions {
  readonly id: number;
  readonly view: View;
  readonly playing: boolean;
  readonly speed: Speed;
}

/** A `step` message: answered once so many iterations are done and shown. */
interface Order {
  readonly id: number;
  target: number;
}

/** One run: a trainer, and the order in which it is trained, watched, shown and measured. */
export class Run {
  readonly id: number;
  readonly #trainer: Trainer;
  readonly #parts: RunParts;
  readonly #pace: Pace;
  readonly #watch: Watch;
  readonly #gauge: Gauge;
  readonly #screen: Screen;
  readonly #diagnostics: Diagnostics;
  #playing: boolean;
  #iteration: number;
  #orders: Order[] = [];
  #checkpointDue: number;
  /** Whether the page holds the present state; afresh, a run needs no checkpoint. */
  #saved: boolean;

  /** Takes the trainer over: it is disposed of with the run. */
  static async create(trainer: Trainer, options: RunOptions, parts: RunParts): Promise<Run> {
    const run = new Run(trainer, await trainer.snapshot(), options, parts);
    // A crash in the first seconds goes on from where this run does.
    if (!run.#saved) await run.save();
    return run;
  }

  private constructor(trainer: Trainer, first: Snapshot, options: RunOptions, parts: RunParts) {
    const { clock, floors } = parts;
    this.id = options.id;
    this.#trainer = trainer;
    this.#parts = parts;
    this.#pace = new Pace(options.speed, clock.now(), first.iteration === 0);
    this.#watch = new Watch(trainer, clock, first);
    this.#gauge = new Gauge(trainer, floors, clock);
    this.#screen = new Screen(options.id, trainer, options.view, clock);
    this.#diagnostics = new Diagnostics(trainer, options.view, clock);
    this.#playing = options.playing;
    this.#iteration = first.iteration;
    this.#checkpointDue = clock.now() + CHECKPOINT_MILLISECONDS;
    this.#saved = first.iteration === 0;
  }

  get experiment(): Experiment {
    return this.#trainer.experiment;
  }

  /** @throws InputError when the engine declines; the run then goes on as before */
  configure(experiment: Experiment): void {
    const changes = changesBetween(this.experiment, experiment);
    this.#trainer.configure(experiment);
    if (this.#iteration > 0)
      this.#parts.post({ type: 'configured', run: this.id, iteration: this.#iteration, changes });
    this.#gauge.forget();
    this.#diagnostics.forget();
    this.#screen.refresh();
  }

  play(): void {
    this.#playing = true;
    this.#screen.startClock();
  }

  /** Steps that were ordered and not yet done are dropped. */
  pause(): void {
    this.#playing = false;
    for (const order of this.#orders) order.target = Math.min(order.target, this.#iteration);
  }

  limit(speed: Speed): void {
    this.#pace.limit(speed, this.#parts.clock.now());
  }

  look(view: View): void {
    this.#screen.look(view);
    this.#diagnostics.look(view);
  }

  drawn(): void {
    this.#screen.drawn();
  }

  step(iterations: number, id: number): void {
    if (this.#playing) this.pause();
    this.#orders.push({ id, target: this.#target + iterations });
  }

  /** @throws InputError when the snapshot doesn't fit; the run then goes on as before */
  async restore(snapshot: Snapshot): Promise<void> {
    await this.#trainer.restore(snapshot);
    this.#moved(await this.#trainer.snapshot());
    await this.save();
  }

  async query(query: Query): Promise<Answers[Query['kind']]> {
    switch (query.kind) {
      case 'samples':
        return displaySamples(this.#trainer, query.count);
      case 'field':
        return this.#trainer.criticField(gridPoints(query.bounds, query.resolution));
      case 'snapshot':
        return this.#trainer.snapshot();
      case 'measures':
        return this.#gauge.read(this.#iteration);
      case 'gradients':
        return this.#trainer.gradients(query.batch);
    }
  }

  /**
   * Does one slice of what there is to do. Returns for how many milliseconds
   * there is nothing more: 0 to go on at once, Infinity until a message comes.
   */
  async turn(): Promise<number> {
    const ordered = this.#target - this.#iteration;
    if (ordered > 0) await this.#advance(Math.min(ordered, this.#pace.slice()));
    else if (this.#playing) await this.#advance(this.#pace.take(this.#parts.clock.now()));
    const busy = this.#playing || this.#target > this.#iteration;
    // What stands still is what a reader will want back.
    if (!busy && !this.#saved) await this.save();
    await this.#show(!busy);
    this.#answer();
    if (!this.#screen.upToDate(this.#iteration) && !busy) return Number.POSITIVE_INFINITY;
    if (busy ? this.#gauge.due(this.#iteration) : this.#gauge.stale(this.#iteration)) {
      await this.#gauge.work(this.#iteration);
      this.#screen.refresh();
      return 0;
    }
    if (busy ? this.#diagnostics.due(this.#iteration) : this.#diagnostics.stale(this.#iteration)) {
      await this.#diagnose();
      return 0;
    }
    if (this.#playing) return this.#pace.wait(this.#parts.clock.now());
    return busy ? 0 : Number.POSITIVE_INFINITY;
  }

  /** Gives the page the present state as a checkpoint, or the last good one where this one isn't, and returns it. */
  async save(): Promise<Snapshot> {
    const present = await this.#trainer.snapshot();
    if (!divergedAt(present)) this.#watch.reset(present);
    const { good } = this.#watch;
    this.#saved = true;
    this.#post(good);
    return good;
  }

  dispose(): void {
    this.#trainer.dispose();
  }

  /** The iteration that the orders lead to. */
  get #target(): number {
    return Math.max(this.#iteration, this.#orders.at(-1)?.target ?? 0);
  }

  async #advance(iterations: number): Promise<void> {
    if (iterations === 0) return;
    const { clock } = this.#parts;
    const from = clock.now();
    this.#saved = false;
    const reports = await this.#trainer.step(iterations);
    this.#pace.ran(iterations, clock.now() - from);
    for (const report of reports) {
      const quantity = divergedIn(report, this.#trainer.experiment);
      if (quantity) return this.#diverge(quantity, report.iteration);
      this.#screen.reports.add(report);
      this.#iteration = report.iteration;
    }
    this.#screen.ran(this.#iteration);
    const quantity = await this.#watch.passed(this.#iteration);
    if (quantity) return this.#diverge(quantity, this.#iteration);
    this.#checkpoint(clock.now());
  }

  #checkpoint(now: number): void {
    if (now >= this.#checkpointDue) this.#post(this.#watch.good);
  }

  #post(snapshot: Snapshot): void {
    this.#checkpointDue = this.#parts.clock.now() + CHECKPOINT_MILLISECONDS;
    // A copy, because its buffers are handed over.
    this.#parts.post({ type: 'checkpoint', run: this.id, snapshot: structuredClone(snapshot) });
  }

  async #diverge(quantity: DivergedQuantity, iteration: number): Promise<void> {
    const { good } = this.#watch;
    await this.#trainer.restore(good);
    this.#moved(good);
    this.pause();
    this.#parts.post({ type: 'diverged', run: this.id, quantity, iteration, restored: good.iteration });
  }

  /** The run goes on from a state that training has not led to. */
  #moved(snapshot: Snapshot): void {
    this.#iteration = snapshot.iteration;
    this.#saved = false;
    this.#watch.reset(snapshot);
    this.#gauge.forget();
    this.#diagnostics.forget();
    this.#screen.moved();
  }

  async #show(now: boolean): Promise<void> {
    const frame = await this.#screen.frame(this.#iteration, this.#gauge, now);
    if (frame) this.#parts.post({ type: 'frame', frame });
  }

  async #diagnose(): Promise<void> {
    const found = await this.#diagnostics.work(this.#iteration);
    if (found) this.#parts.post({ type: 'finding', run: this.id, ...found });
  }

  #answer(): void {
    if (!this.#screen.upToDate(this.#iteration)) return;
    const done = this.#orders.filter(({ target }) => target <= this.#iteration);
    this.#orders = this.#orders.filter(({ target }) => target > this.#iteration);
    for (const { id } of done) {
      this.#parts.post({ type: 'answer', run: this.id, id, value: this.#iteration });
    }
  }
}
