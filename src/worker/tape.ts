import type { Mark } from '../engines/along.ts';
import { initialCritic, initialGenerator } from '../engines/initial.ts';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { bytesOf, leastMissed, MOST_BYTES, roomFor, strideFor } from './thin.ts';

/** More would hold the page up when a checkpoint brings them. */
const MOST_MARKS = 500;

/** Whether going from one to the other starts nothing over, neither an optimiser nor the singular vectors. */
const isKindred = (a: Experiment, b: Experiment): boolean =>
  a.constraint.kind === b.constraint.kind &&
  a.criticOptimizer.kind === b.criticOptimizer.kind &&
  a.generatorOptimizer.kind === b.generatorOptimizer.kind;

/** One course of a run: its own from `from` on, and up to there that of the line it left. */
interface Line {
  readonly id: number;
  readonly parent: Line | undefined;
  readonly from: number;
  reach: number;
  marks: Mark[];
  kept: State[];
}

interface State {
  readonly iteration: number;
  readonly snapshot: Snapshot;
  readonly bytes: number;
}

interface TapeOptions {
  readonly id?: number;
  /** How the first state came about, from a fresh start on; left out where that isn't known. */
  readonly marks?: readonly Mark[] | undefined;
  readonly mostBytes?: number | undefined;
}

/** What a tape tells of the present line. */
export interface TapeSummary {
  /** The first iteration that can be gone back to, and the last one that was trained. */
  readonly origin: number;
  readonly reach: number;
  /** Between them, the iterations whose state is kept. */
  readonly kept: readonly number[];
  /** Where the experiment was changed. */
  readonly changes: readonly number[];
  /** Of all states, those of the lines that were left included. */
  readonly bytes: number;
}

function partsOf<Part>(line: Line, of: (line: Line) => readonly Part[], at: (part: Part) => number): readonly Part[] {
  const { parent, from } = line;
  return parent ? [...partsOf(parent, of, at).filter((part) => at(part) <= from), ...of(line)] : of(line);
}

/**
 * What a run has been: the experiment at every iteration, and some of its states,
 * from which the others are trained again. A run is a pure function, so they come
 * out bit for bit. Holds no clock and no trainer.
 */
export class Tape {
  readonly #mostBytes: number;
  readonly #room: number;
  /** The state that it starts from; none where the experiment tells it. */
  readonly #origin: State | undefined;
  readonly #lines = new Map<number, Line>();
  #line: Line;

  /** @param first the present state */
  constructor(experiment: Experiment, first: Snapshot, { id = 0, marks, mostBytes = MOST_BYTES }: TapeOptions) {
    this.#mostBytes = mostBytes;
    const bytes = bytesOf(first);
    this.#room = roomFor(bytes, mostBytes);
    this.#origin = marks ? undefined : { iteration: first.iteration, snapshot: first, bytes };
    this.#line = {
      id,
      parent: undefined,
      from: marks ? 0 : first.iteration,
      reach: first.iteration,
      marks: marks ? [...marks] : [{ iteration: first.iteration, experiment }],
      kept: [],
    };
    this.#lines.set(id, this.#line);
    if (marks) this.keep(first);
  }

  get line(): number {
    return this.#line.id;
  }

  get reach(): number {
    return this.#line.reach;
  }

  /** How the present state came about, as the constructor takes it; undefined where that isn't known, or too long to tell. */
  get marks(): readonly Mark[] | undefined {
    const marks = this.#marks();
    return this.#origin || this.#mostBytes === 0 || marks.length > MOST_MARKS ? undefined : marks;
  }

  get summary(): TapeSummary {
    const { origin } = this;
    return {
      origin,
      reach: this.reach,
      kept: this.#kept().map(({ iteration }) => iteration),
      changes: [...new Set(this.#marks().map(({ iteration }) => iteration))].filter((iteration) => iteration > origin),
      bytes: this.#bytes,
    };
  }

  get origin(): number {
    return this.#origin?.iteration ?? 0;
  }

  /** The run has got so far. */
  ran(iteration: number): void {
    this.#line.reach = Math.max(this.#line.reach, iteration);
  }

  /** The experiment changes at the end of what there is. */
  mark(experiment: Experiment): void {
    const { marks, reach } = this.#line;
    const last = marks.at(-1);
    // What a slider passes by while the run rests leaves nothing behind.
    if (last?.iteration === reach && isKindred(last.experiment, experiment)) marks.pop();
    marks.push({ iteration: reach, experiment });
  }

  /** The iteration after this one at which training pauses: to keep a state, or in the past to change the experiment, or where the past ends. */
  nextStop(iteration: number): number {
    return iteration < this.reach
      ? Math.min(this.reach, this.between(iteration, this.reach)[0]?.iteration ?? this.reach)
      : this.nextDue(iteration);
  }

  /** The iteration after this one whose state is to be kept. */
  nextDue(iteration: number): number {
    if (this.#room < 1) return Number.POSITIVE_INFINITY;
    const stride = strideFor(iteration + 1 - this.origin, this.#room);
    return (Math.floor(iteration / stride) + 1) * stride;
  }

  /** Keeps a state of the present line that is newer than those it has. */
  keep(snapshot: Snapshot): void {
    const { kept, from } = this.#line;
    const { iteration } = snapshot;
    if (iteration <= (kept.at(-1)?.iteration ?? from)) return;
    kept.push({ iteration, snapshot, bytes: bytesOf(snapshot) });
    this.#thin();
  }

  /** The newest state kept up to an iteration. */
  nearest(iteration: number): Snapshot {
    const found = this.#kept().findLast((one) => one.iteration <= iteration) ?? this.#origin;
    if (found) return found.snapshot;
    const [{ experiment }] = this.#marks() as [Mark];
    return { iteration: 0, critic: initialCritic(experiment), generator: initialGenerator(experiment) };
  }

  /** The experiment under which the iteration before this one ended: what changed right then comes afterwards. */
  before(iteration: number): Experiment {
    const marks = this.#marks();
    return (marks.findLast((mark) => mark.iteration < iteration) ?? (marks[0] as Mark)).experiment;
  }

  /** The changes between two iterations, the latter included. */
  between(after: number, upTo: number): readonly Mark[] {
    return this.#marks().filter(({ iteration }) => iteration > after && iteration <= upTo);
  }

  /** Forgets what came after an iteration. */
  cut(iteration: number): void {
    const line = this.#line;
    line.marks = line.marks.filter((mark) => mark.iteration <= iteration);
    line.kept = line.kept.filter((one) => one.iteration <= iteration);
    line.reach = iteration;
  }

  /** Another line leaves the present one here, which stays as it is; others that had left it are forgotten. */
  branch(id: number, iteration: number): void {
    this.#lines.clear();
    for (let line: Line | undefined = this.#line; line; line = line.parent) this.#lines.set(line.id, line);
    this.#line = { id, parent: this.#line, from: iteration, reach: iteration, marks: [], kept: [] };
    this.#lines.set(id, this.#line);
  }

  /** Whether it has such a line. */
  has(id: number): boolean {
    return this.#lines.has(id);
  }

  /** Takes up a line that was left. */
  turnTo(id: number): void {
    this.#line = this.#lines.get(id) ?? this.#line;
  }

  #marks(): readonly Mark[] {
    return partsOf(
      this.#line,
      ({ marks }) => marks,
      ({ iteration }) => iteration,
    );
  }

  #kept(): readonly State[] {
    return partsOf(
      this.#line,
      ({ kept }) => kept,
      ({ iteration }) => iteration,
    );
  }

  /** The present line last. */
  get #all(): readonly Line[] {
    return [...[...this.#lines.values()].filter((line) => line !== this.#line), this.#line];
  }

  get #bytes(): number {
    const kept = this.#all.flatMap((line) => line.kept);
    return kept.reduce((sum, { bytes }) => sum + bytes, this.#origin?.bytes ?? 0);
  }

  #thin(): void {
    const lines = this.#all;
    const count = () => lines.reduce((sum, { kept }) => sum + kept.length, 0);
    while (count() > 0 && (this.#bytes > this.#mostBytes || count() > this.#room)) {
      const [line, place] = leastMissed(
        lines.map(({ from, kept }) => ({ from, iterations: kept.map(({ iteration }) => iteration) })),
      );
      (lines[line] as Line).kept.splice(place, 1);
    }
  }
}
