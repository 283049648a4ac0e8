import type { Mark } from '../engines/along.ts';
import { type DivergedQuantity, divergedAt, divergedIn } from '../engines/diverged.ts';
import type { Snapshot, Trainer } from '../engines/trainer.ts';
import { changesBetween } from '../experiment/changes.ts';
import { diffEffect } from '../experiment/effect.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Until } from '../experiment/until.ts';
import { gridPoints } from '../math/grid.ts';
import { displaySamples } from './camera.ts';
import type { Clock } from './clock.ts';
import { Diagnostics } from './diagnostics.ts';
import type { FloorBook } from './floors.ts';
import { Gauge } from './measures.ts';
import { Pace, Share } from './pace.ts';
import type { Answers, FromWorker, Query, Speed, View } from './protocol.ts';
import { Screen } from './screen.ts';
import { goToStage, type Stage } from './stages.ts';
import { Stop } from './stop.ts';
import { Tape } from './tape.ts';
import { Watch } from './watch.ts';

const CHECKPOINT_MILLISECONDS = 3000;
/** Keeping states takes at most this share of the time; where reading one back is slow, there are fewer. */
const KEEPING_SHARE = 0.02;
/** What a reader only passes by in the past isn't measured. */
const PASSING_MILLISECONDS = 200;

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
  readonly branch: number;
  readonly until?: Until | undefined;
  /** Whether states are kept to go back to. */
  readonly rewinds: boolean;
  /** How the trainer's state came about, from a fresh start on, where that is known. */
  readonly marks?: readonly Mark[] | undefined;
  /** The past of the run that it goes on from. */
  readonly tape?: Tape | undefined;
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
  readonly #keeping = new Share(KEEPING_SHARE);
  readonly #mostBytes: number | undefined;
  #tape: Tape;
  #stop: Stop;
  #playing: boolean;
  #iteration: number;
  #orders: Order[] = [];
  /** Where a way through the past leads. */
  #heading = 0;
  /** While an iteration is shown step by step, the state that it begins at. */
  #whole: Snapshot | undefined;
  /** When what is shown in the past counts as looked at. */
  #settled = 0;
  /** What the page believes of the moment. */
  #told: { readonly past: boolean; readonly experiment: Experiment } | undefined;
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
    this.#pace = new Pace(trainer.engine, options.speed, clock.now(), first.iteration === 0);
    this.#watch = new Watch(trainer, clock, first);
    this.#gauge = new Gauge(trainer, floors, clock);
    this.#screen = new Screen(options.id, trainer, options.view, clock);
    this.#diagnostics = new Diagnostics(trainer, options.view, clock);
    this.#playing = options.playing;
    this.#iteration = first.iteration;
    this.#checkpointDue = clock.now() + CHECKPOINT_MILLISECONDS;
    this.#saved = first.iteration === 0;
    this.#mostBytes = options.rewinds ? undefined : 0;
    this.#tape = this.#tapeFrom(first, options);
    this.#stop = new Stop(options.until);
    this.#told = { past: false, experiment: this.experiment };
  }

  get experiment(): Experiment {
    return this.#trainer.experiment;
  }

  get tape(): Tape {
    return this.#tape;
  }

  /** Whether it has gone back. */
  get past(): boolean {
    return this.#iteration < this.#tape.reach;
  }

  /** @throws InputError when the engine declines; the run then goes on as before */
  async configure(experiment: Experiment, branch: number): Promise<void> {
    const tape = this.#tape;
    const { past } = this;
    if (branch !== tape.line && tape.has(branch)) return this.#turnTo(branch);
    if (branch !== tape.line) await this.#park();
    const changes = changesBetween(this.experiment, experiment);
    this.#change(experiment);
    this.#told = { past: false, experiment };
    if (branch !== tape.line) tape.branch(branch, this.#iteration);
    else if (past) tape.cut(this.#iteration);
    if (past) this.#stop.cut(this.#iteration);
    tape.mark(experiment);
    if (this.#iteration > 0)
      this.#parts.post({ type: 'configured', run: this.id, iteration: this.#iteration, changes });
    if (!past) return;
    this.#heading = 0;
    this.#screen.reports.clear();
    await this.save();
  }

  /** Pauses and goes to an iteration that was trained, or to the nearest there is. */
  async travel(to: number, id: number): Promise<void> {
    this.pause();
    await this.#park();
    const goal = Math.min(Math.max(to, this.#tape.origin), this.#tape.reach);
    await this.#goTo(goal);
    // Whoever wanted to be elsewhere ends here too: a way that was left would else be gone on with from here.
    for (const order of this.#orders) order.target = Math.min(order.target, goal);
    this.#orders.push({ id, target: goal });
    // The page is told even where nothing is other than it was.
    this.#told = undefined;
  }

  play(): void {
    this.#playing = true;
    this.#screen.startClock();
  }

  /** Steps that were ordered and not yet done are dropped. */
  pause(): void {
    this.#playing = false;
    for (const order of this.#orders) order.target = Math.min(order.target, this.#iteration);
    this.#heading = 0;
  }

  limit(speed: Speed): void {
    this.#pace.limit(speed, this.#parts.clock.now());
  }

  stopWhen(until: Until | undefined): void {
    this.#stop = new Stop(until);
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
    const present = await this.#trainer.snapshot();
    this.#tape = new Tape(this.experiment, present, { id: this.#tape.line, mostBytes: this.#mostBytes });
    this.#stop.cut(0);
    this.#screen.reports.clear();
    this.#moved(present);
    await this.save();
  }

  /** The run is whole again after a look at the steps of its next iteration. */
  async gather(): Promise<void> {
    if (!this.#whole) return;
    await this.#trainer.restore(this.#whole);
    this.#whole = undefined;
    this.#diagnostics.forget();
    this.#screen.refresh();
  }

  async #showStage(stage: number): Promise<Stage> {
    this.pause();
    this.#whole ??= await this.#trainer.snapshot();
    const found = await goToStage(this.#trainer, this.#whole, Math.min(stage, this.experiment.criticSteps + 1));
    this.#diagnostics.forget();
    this.#screen.refresh();
    if (stage === 0) await this.gather();
    return found;
  }

  async query(query: Query): Promise<Answers[Query['kind']]> {
    switch (query.kind) {
      case 'stage':
        return this.#showStage(query.stage);
      case 'samples':
        return displaySamples(this.#trainer, query.count);
      case 'field':
        return this.#trainer.criticField(gridPoints(query.bounds, query.resolution));
      case 'snapshot':
        return this.#whole ? structuredClone(this.#whole) : this.#trainer.snapshot();
      case 'measures':
        await this.gather();
        return this.#gauge.read(this.#iteration);
      case 'tape':
        return this.#tape.summary;
      case 'marks':
        return this.#tape.marks;
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
    if (!busy && !this.#saved && !this.#whole) await this.save();
    this.#tell();
    await this.#show(!busy);
    this.#answer();
    if (this.#whole) return Number.POSITIVE_INFINITY;
    const passing = busy || !this.past ? 0 : this.#settled - this.#parts.clock.now();
    if (passing > 0) return passing;
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

  /** The state at its end; undefined where it would have to be trained once more. */
  async end(): Promise<Snapshot | undefined> {
    await this.gather();
    if (this.past) await this.#goTo(this.#tape.reach);
    return this.past ? undefined : this.save();
  }

  dispose(): void {
    this.#trainer.dispose();
  }

  /** The iteration that the orders lead to. */
  get #target(): number {
    return Math.max(this.#iteration, this.#heading, this.#orders.at(-1)?.target ?? 0);
  }

  async #advance(most: number): Promise<void> {
    if (most === 0) return;
    const { clock } = this.#parts;
    const { past } = this;
    const before = this.#iteration;
    const stops = past ? this.#stop.again(before) : this.#stop.next(before);
    const stop = this.#playing ? stops : Number.POSITIVE_INFINITY;
    const from = clock.now();
    // It pauses for a state only where that will be kept.
    const pause = past || this.#keeping.due(from) ? this.#tape.nextStop(before) : Number.POSITIVE_INFINITY;
    const iterations = Math.min(most, Math.min(stop, pause) - before);
    const reports = await this.#trainer.step(iterations);
    this.#pace.ran(iterations, clock.now() - from);
    for (const report of reports) {
      const quantity = divergedIn(report, this.#trainer.experiment);
      if (quantity) return this.#diverge(quantity, report.iteration);
      if (!past) this.#screen.reports.add(report);
      this.#iteration = report.iteration;
    }
    this.#screen.ran(this.#iteration);
    if (past) this.#follow(this.#tape.between(before, this.#iteration));
    else {
      this.#saved = false;
      this.#tape.ran(this.#iteration);
    }
    const quantity = await this.#watch.passed(this.#iteration);
    if (quantity) return this.#diverge(quantity, this.#iteration);
    if (past) return this.#iteration === stop ? this.#stopHere() : undefined;
    await this.#keep(clock.now());
    if (this.#iteration === stop) await this.#lookWhether();
    this.#checkpoint(clock.now());
  }

  /** Stops where the run has come to what was waited for. */
  async #lookWhether(): Promise<void> {
    const { needs } = this.#stop;
    const measures = needs === 'nothing' ? undefined : await this.#gauge.look(this.#iteration, needs === 'floor');
    if (this.#stop.sees(this.#iteration, measures)) this.#stopHere();
  }

  #stopHere(): void {
    this.pause();
    this.#parts.post({ type: 'stopped', run: this.id, iteration: this.#iteration });
  }

  /** Keeps the present state where it is its turn. */
  async #keep(now: number): Promise<void> {
    if (this.#tape.nextDue(this.#iteration - 1) !== this.#iteration || !this.#keeping.due(now)) return;
    this.#tape.keep(await this.#trainer.snapshot());
    this.#keeping.spent(now, this.#parts.clock.now());
  }

  /** Changes the experiment as it was changed then. */
  #follow(marks: readonly Mark[]): void {
    for (const { experiment } of marks) this.#change(experiment);
  }

  #change(experiment: Experiment): void {
    this.#trainer.configure(experiment);
    this.#gauge.forget();
    this.#diagnostics.forget();
    this.#screen.refresh();
  }

  /** Keeps the present state, so that the way back leads to it; in the past it is kept already. */
  async #park(): Promise<void> {
    if (this.past) return;
    const present = await this.save();
    if (present.iteration < this.#iteration) this.#screen.reports.clear();
    this.#tape.cut(present.iteration);
    this.#tape.keep(present);
  }

  /** Heads for an iteration of the tape: from the nearest state that is kept, unless the present one is nearer. */
  async #goTo(goal: number, turned = false): Promise<void> {
    const near = this.#tape.nearest(goal);
    const onTheWay = !turned && near.iteration <= this.#iteration && this.#iteration <= goal;
    if (!onTheWay) {
      this.#trainer.configure(this.#tape.before(near.iteration));
      await this.#trainer.restore(near);
      this.#moved(near);
      this.#saved = true;
      this.#follow(this.#tape.between(near.iteration - 1, near.iteration));
    }
    this.#heading = goal;
    this.#settled = this.#parts.clock.now() + PASSING_MILLISECONDS;
  }

  /** Goes on at the end of a line that was left. */
  async #turnTo(branch: number): Promise<void> {
    await this.#park();
    this.#screen.reports.clear();
    this.#tape.turnTo(branch);
    this.#stop.cut(0);
    await this.#goTo(this.#tape.reach, true);
    this.#told = undefined;
  }

  #tapeFrom(first: Snapshot, { branch: id, marks, tape }: RunOptions): Tape {
    const { experiment } = this;
    const { iteration } = first;
    if (tape) {
      tape.cut(iteration);
      return tape;
    }
    const then = marks?.filter((mark) => mark.iteration <= iteration);
    // From here on it is trained under the present experiment, whatever was to come.
    const last = then?.at(-1)?.experiment;
    if (last && diffEffect(last, experiment) !== 'none') then?.push({ iteration, experiment });
    return new Tape(experiment, first, { id, marks: then, mostBytes: this.#mostBytes });
  }

  #checkpoint(now: number): void {
    if (now >= this.#checkpointDue) this.#post(this.#watch.good);
  }

  #post(snapshot: Snapshot): void {
    this.#checkpointDue = this.#parts.clock.now() + CHECKPOINT_MILLISECONDS;
    // A copy, because its buffers are handed over.
    const { marks } = this.#tape;
    this.#parts.post({ type: 'checkpoint', run: this.id, snapshot: structuredClone(snapshot), marks });
  }

  async #diverge(quantity: DivergedQuantity, iteration: number): Promise<void> {
    const { good } = this.#watch;
    await this.#trainer.restore(good);
    this.#tape.cut(good.iteration);
    this.#stop.cut(good.iteration);
    this.#screen.reports.clear();
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
    const { reach, line: branch } = this.#tape;
    const frame = await this.#screen.frame({ iteration: this.#iteration, reach, branch }, this.#gauge, now);
    if (frame) this.#parts.post({ type: 'frame', frame });
  }

  /** Tells the page of the moment where it can't know it. */
  #tell(): void {
    const { past, experiment } = this;
    if (this.#told?.past === past && this.#told.experiment === experiment) return;
    this.#told = { past, experiment };
    this.#parts.post({ type: 'moment', run: this.id, branch: this.#tape.line, past, experiment });
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
