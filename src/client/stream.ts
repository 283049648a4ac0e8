import type { EngineName } from '../engines/trainer.ts';
import { Stopped } from '../studies/bench.ts';
import type { Outcome, View } from './poolState.ts';

/** What is known of something that is being found; never changed, a new one takes its place. */
export interface Reading<Finding> {
  readonly status: View['status'] | Outcome['status'];
  /** How much is done, in [0, 1], as far as the study tells. */
  readonly share: number;
  /** The newest; with several readers of one study it is the same object, which nobody may change. */
  readonly finding: Finding | undefined;
  /** Once it is done: which engines trained, and the seconds of work that it cost, whenever that was. */
  readonly engines: readonly EngineName[];
  readonly seconds: number;
  /** Once it failed; an InputError where an input or an engine was to blame. */
  readonly error: Error | undefined;
}

/** Something that is being found, for one who waits for it. */
export interface Stream<Finding> {
  read(): Reading<Finding>;
  /** Calls at every change until it is told to stop. */
  subscribe(listener: () => void): () => void;
  /** No further than the finding under way. */
  pause(): void;
  goOn(): void;
  /** One finding further, and no more: pace is how often this is called. */
  step(): void;
  cancel(): void;
  /** What is higher comes first; 0 unless said otherwise. */
  prioritise(priority: number): void;
  /** The last finding. @throws InputError, Error, Stopped where it was cancelled */
  result(): Promise<Finding>;
}

type Wish = 'goOn' | 'pause' | 'step' | 'cancel' | 'prioritise';

const first: Reading<never> = {
  status: 'waiting',
  share: 0,
  finding: undefined,
  engines: [],
  seconds: 0,
  error: undefined,
};

const isEnded = ({ status }: Reading<unknown>) => status === 'done' || status === 'failed' || status === 'cancelled';

/** A stream as its owner sees it, who shows what happens. */
export class Shown<Finding> implements Stream<Finding> {
  /** What is asked for at present; none has the number 0. */
  request = 0;
  /** Whether it goes on by itself, and how urgent it is: what the owner asks for next has to know. */
  going = true;
  priority: number;
  #reading: Reading<Finding> = first;
  readonly #listeners = new Set<() => void>();
  readonly #wish: (wish: Wish) => void;

  constructor(priority: number, wish: (wish: Wish, stream: Shown<Finding>) => void) {
    this.priority = priority;
    this.#wish = (what) => wish(what, this);
  }

  read(): Reading<Finding> {
    return this.#reading;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  pause(): void {
    this.going = false;
    this.#wish('pause');
  }

  goOn(): void {
    this.going = true;
    this.#wish('goOn');
  }

  step(): void {
    this.going = false;
    this.#wish('step');
  }

  cancel(): void {
    this.#wish('cancel');
  }

  prioritise(priority: number): void {
    this.priority = priority;
    this.#wish('prioritise');
  }

  result(): Promise<Finding> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const { status, finding, error } = this.#reading;
        if (!isEnded(this.#reading)) return;
        stop();
        if (status === 'done') resolve(finding as Finding);
        else reject(error ?? new Stopped());
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  show(part: Partial<Reading<Finding>>): void {
    const before = this.#reading;
    const same = Object.entries(part).every(([name, value]) => Object.is(before[name as keyof typeof before], value));
    if (same || isEnded(before)) return;
    this.#reading = { ...before, ...part };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Takes over what is known of its request. */
  readonly view = ({ status, share, newest }: View) => this.show({ status, share, finding: newest as Finding });

  end(outcome: Outcome): void {
    if (outcome.status === 'done') this.show({ ...outcome, finding: outcome.finding as Finding, share: 1 });
    else this.show(outcome);
  }
}
