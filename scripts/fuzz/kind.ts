import { createRandom, type Random } from './random.ts';

/** What a kind of fuzz is handed, and tells. */
export interface Task {
  readonly cases: number;
  readonly random: Random;
  /** Counts how a case ended: "refused", "recovered", … */
  tally(outcome: string): void;
  /** The property that is fuzzed does not hold for this case. */
  fail(what: string, why: unknown): void;
}

/** One property that has to hold whatever comes. */
export interface Kind {
  readonly name: string;
  /** How many cases are tried, and how many with `--quick`. */
  readonly cases: number;
  readonly quick: number;
  run(task: Task): Promise<void> | void;
}

export interface Result {
  readonly name: string;
  readonly cases: number;
  readonly outcomes: ReadonlyMap<string, number>;
  readonly failures: readonly string[];
  readonly seconds: number;
}

const streamOf = (name: string) => [...name].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 0) >>> 0;

/** Tries one kind; a kind that breaks down has failed. */
export async function tryKind(kind: Kind, seed: number, cases: number): Promise<Result> {
  const outcomes = new Map<string, number>();
  const failures: string[] = [];
  const from = performance.now();
  const task: Task = {
    cases,
    random: createRandom(seed, streamOf(kind.name)),
    tally: (outcome) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1),
    fail: (what, why) => failures.push(`${what}: ${why instanceof Error ? (why.stack ?? why.message) : why}`),
  };
  try {
    await kind.run(task);
  } catch (error) {
    task.fail('broke down', error);
  }
  return { name: kind.name, cases, outcomes, failures, seconds: (performance.now() - from) / 1000 };
}
