import { compare, trialsOf } from '../client/compare.ts';
import { outcomeOf } from '../client/outcome.ts';
import { createPool } from '../client/pool.ts';
import { type Experiment, parseExperiment } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { parse } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import { integer } from '../fields/field.ts';
import { armNames } from '../trials/arms.ts';
import { compared } from '../trials/comparison.ts';
import type { Look } from '../trials/look.ts';

/** Fields by their dotted paths, with the values that they are to have. */
export type Changes = Readonly<Record<string, unknown>>;

export interface CompareOptions {
  readonly iterations?: number;
  readonly looks?: number;
  /** Pairs, one a seed. */
  readonly seeds?: number;
}

export interface Compared extends ReturnType<typeof compared> {
  readonly iterations: number;
  readonly seeds: number;
  readonly seconds: number;
  readonly floors: Look;
}

const limits = { iterations: integer(1, 100_000, 1000), looks: integer(1, 400, 21), seeds: integer(1, 64, 1) };

/** What kind a thing is decides which fields it has. */
const kindsFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  Number(b.endsWith('.kind')) - Number(a.endsWith('.kind'));

const changed = (first: Experiment, changes: Changes) =>
  parseExperiment(
    Object.entries(changes)
      .toSorted(kindsFirst)
      .reduce((arm, [path, value]) => withField(arm, path, value), first),
  );

/** Compares on workers of its own, which it gives back. @throws InputError */
export async function compareHere(
  first: Experiment,
  others: readonly Changes[],
  options: CompareOptions = {},
): Promise<Compared> {
  const { iterations, looks, seeds } = parse(limits, { iterations: 1000, looks: 21, seeds: 1, ...options });
  if (!Array.isArray(others) || others.length === 0 || others.length >= armNames.length) {
    const given = Array.isArray(others) ? String(others.length) : typeof others;
    throw new InputError([{ code: 'count', field: 'others', value: given, allowed: '1 … 3' }]);
  }
  const arms = [first, ...others.map((changes: Changes) => changed(first, changes))];
  const pool = createPool();
  try {
    const running = compare(pool, arms, { seeds, plan: { iterations, looks, points: 0, trace: 'keep' } });
    const floors = pool.floorsOf(first, 'few');
    const { readings, seconds } = await outcomeOf(running);
    const trials = trialsOf(readings, arms.length, seeds).map((row) => row.filter((trial) => trial !== undefined));
    return { iterations, seeds, seconds, floors: await floors.result(), ...compared(arms, trials) };
  } finally {
    pool.dispose();
  }
}
