import type { Experiment } from '../../experiment/experiment.ts';
import { encodeLink } from '../../experiment/link.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import { Stopped } from '../../studies/bench.ts';
import type { Look } from '../look.ts';
import type { Plan } from '../plan.ts';
import type { Trial } from '../trial.ts';
import { type CellRun, cellRunOf } from './cellRun.ts';
import { cellsIn, coarseToFine } from './order.ts';
import { type Cells, cellsOf, experimentAt, isSound, planOf, type Sweep } from './sweep.ts';

/** Something that is being found, as a pool gives it. */
export interface Running<Finding> {
  result(): Promise<Finding>;
  pause(): void;
  goOn(): void;
  cancel(): void;
}

/** What carries the runs of a map out: a pool of workers or of threads. */
export interface Runners {
  readonly tryOut: (experiment: Experiment, plan: Partial<Plan>) => Running<Trial>;
  readonly floorsOf: (experiment: Experiment, measures: 'few') => Running<Look>;
  /** How many runs at once. */
  readonly size: number;
}

export type SweepStatus = 'idle' | 'running' | 'paused' | 'done' | 'failed';

/** A map as far as it is known; never changed, a new one takes its place. */
export interface SweepState {
  readonly sweep: Sweep;
  readonly cells: Cells;
  readonly status: SweepStatus;
  /** Of each cell the runs that are done. */
  readonly runs: readonly (readonly CellRun[])[];
  /** Cells that can't be: their two fields don't go together, or no engine takes them. */
  readonly impossible: ReadonlyMap<number, readonly Fault[]>;
  readonly done: number;
  readonly total: number;
  /** Once it failed. */
  readonly error?: Error;
}

/** A run that a map wants. */
interface Wanted {
  readonly key: string;
  readonly cell: number;
  readonly experiment: Experiment;
}

/** Most runs that are remembered, some 2 kB each. */
const REMEMBERED = 20_000;

/** Alike for runs with alike results, and for no others. */
const keyOf = (experiment: Experiment, iterations: number) => `${iterations} ${encodeLink(experiment)}`;

/** Two that are driven as one. */
function both(one: Running<unknown>, other: Running<unknown>): Running<unknown> {
  const each = (wish: 'pause' | 'goOn' | 'cancel') => () => {
    one[wish]();
    other[wish]();
  };
  return { result: () => other.result(), pause: each('pause'), goOn: each('goOn'), cancel: each('cancel') };
}

/** Whether two maps are of the same runs, and differ in their measure alone. */
const wantsAlike = (a: Sweep, b: Sweep) =>
  (['experiment', 'x', 'y', 'iterations', 'seeds'] as const).every((name) => a[name] === b[name]);

/** The runs of a map and the cells that can't be. */
function wantedBy(sweep: Sweep, cells: Cells) {
  const impossible = new Map<number, readonly Fault[]>();
  const wanted: Wanted[][] = Array.from({ length: sweep.seeds }, () => []);
  for (let cell = 0; cell < cellsIn(cells); cell++) {
    for (const [k, each] of wanted.entries()) {
      const experiment = experimentAt(sweep, cells, cell, k);
      if (isSound(experiment)) each.push({ key: keyOf(experiment, sweep.iterations), cell, experiment });
      else impossible.set(cell, experiment);
    }
  }
  return { wanted, impossible };
}

/**
 * Fills a map, seed after seed and each coarse to fine. It remembers every run: another measure needs none anew, a finer
 * map or one more seed only those that weren't there, and what was stopped goes on where it was.
 */
export class Sweeper {
  #state: SweepState;
  #wanted: readonly (readonly Wanted[])[] = [];
  #queue: Wanted[] = [];
  #faulty: Map<number, readonly Fault[]> = new Map();
  readonly #memory = new Map<string, CellRun>();
  readonly #running = new Map<string, Running<unknown>>();
  readonly #runners: Runners;
  readonly #listeners = new Set<() => void>();

  constructor(runners: Runners, sweep: Sweep) {
    this.#runners = runners;
    const cells = cellsOf(sweep);
    this.#state = { sweep, cells, status: 'idle', runs: [], impossible: new Map(), done: 0, total: 0 };
    this.show(sweep);
  }

  get state(): SweepState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Turns to another map, with what is known of it; where the one before was running, so does this one. */
  show(sweep: Sweep): void {
    if (this.#wanted.length > 0 && wantsAlike(sweep, this.#state.sweep)) {
      this.#renew({ sweep });
      return;
    }
    const cells = cellsOf(sweep);
    const { wanted, impossible } = wantedBy(sweep, cells);
    this.#wanted = wanted;
    this.#faulty = impossible;
    const keys = new Set(wanted.flat().map(({ key }) => key));
    for (const [key, run] of this.#running) if (!keys.has(key)) this.#drop(key, run);
    this.#queue = this.#missing(cells);
    const { status } = this.#state;
    const rests = status === 'done' || status === 'failed' ? 'idle' : status;
    this.#state = { sweep, cells, status: rests, runs: [], impossible, done: 0, total: 0 };
    this.#renew();
    this.#pump();
  }

  /** Begins, and resolves once all is done. @throws Error where it fails */
  async whole(): Promise<SweepState> {
    this.start();
    return new Promise((resolve, reject) => {
      const look = () => {
        const { status, error } = this.#state;
        if (status !== 'done' && status !== 'failed' && status !== 'idle') return;
        stop();
        if (status === 'done') resolve(this.#state);
        else reject(error ?? new Stopped());
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  /** Begins, or goes on. */
  start(): void {
    for (const run of this.#running.values()) run.goOn();
    this.#renew({ status: 'running' });
    this.#pump();
  }

  pause(): void {
    if (this.#state.status !== 'running') return;
    for (const run of this.#running.values()) run.pause();
    this.#renew({ status: 'paused' });
  }

  /** Stops; what is under way is dropped, what is done stays. */
  stop(): void {
    this.#halt({ status: 'idle' });
  }

  #halt(part: Partial<SweepState>): void {
    for (const [key, run] of this.#running) this.#drop(key, run);
    this.#queue = this.#missing(this.#state.cells);
    this.#renew(part);
  }

  #missing(cells: Cells): Wanted[] {
    return this.#wanted.flatMap((each) => {
      const byCell = new Map(each.map((one) => [one.cell, one]));
      const known = each.filter(({ key }) => this.#memory.has(key)).map(({ cell }) => cell);
      return coarseToFine(cells, known).flatMap((cell) => byCell.get(cell) ?? []);
    });
  }

  #drop(key: string, run: Running<unknown>): void {
    this.#running.delete(key);
    run.cancel();
  }

  /** Shows what is remembered, and whatever else is new. */
  #renew(part: Partial<SweepState> = {}): void {
    const { cells } = this.#state;
    const runs: CellRun[][] = Array.from({ length: cellsIn(cells) }, () => []);
    let [done, total] = [0, 0];
    for (const { key, cell } of this.#wanted.flat()) {
      if (this.#faulty.has(cell)) continue;
      total++;
      const run = this.#memory.get(key);
      if (!run) continue;
      done++;
      runs[cell]?.push(run);
    }
    const status = part.status ?? this.#state.status;
    const ended = status === 'running' && done === total ? 'done' : status;
    this.#state = { ...this.#state, ...part, status: ended, runs, impossible: new Map(this.#faulty), done, total };
    for (const listener of [...this.#listeners]) listener();
  }

  #pump(): void {
    while (this.#state.status === 'running' && this.#running.size < this.#runners.size) {
      const next = this.#queue.shift();
      if (!next) return;
      if (!this.#running.has(next.key) && !this.#memory.has(next.key)) void this.#run(next);
    }
  }

  async #run({ key, experiment }: Wanted): Promise<void> {
    const { sweep } = this.#state;
    const floors = this.#runners.floorsOf(experiment, 'few');
    const trial = this.#runners.tryOut(experiment, planOf(sweep));
    const run = both(floors, trial);
    this.#running.set(key, run);
    try {
      const [{ wasserstein }, found] = await Promise.all([floors.result(), trial.result()]);
      this.#remember(key, cellRunOf(experiment, found, wasserstein ?? Number.NaN));
      if (this.#running.get(key) === run) this.#running.delete(key);
      this.#renew();
    } catch (error) {
      // What was dropped is nobody's.
      if (this.#running.get(key) !== run) return;
      this.#running.delete(key);
      if (error instanceof InputError) this.#refuse(key, error.faults);
      else this.#halt({ status: 'failed', error: error as Error });
    }
    this.#pump();
  }

  /** No engine takes it: its cell can't be, with any seed. */
  #refuse(key: string, faults: readonly Fault[]): void {
    const refused = this.#wanted.flat().find((one) => one.key === key);
    if (!refused) return;
    this.#faulty.set(refused.cell, faults);
    this.#queue = this.#queue.filter(({ cell }) => cell !== refused.cell);
    this.#renew();
  }

  #remember(key: string, run: CellRun): void {
    this.#memory.set(key, run);
    for (const oldest of this.#memory.keys()) {
      if (this.#memory.size <= REMEMBERED) break;
      this.#memory.delete(oldest);
    }
  }
}
