import type { Experiment } from '../experiment/experiment.ts';
import type { Plan } from '../trials/plan.ts';
import type { Trial } from '../trials/trial.ts';
import type { FindOptions, Pool } from './pool.ts';
import { together } from './together.ts';

export interface Repetition {
  /** How many seeds, and the first; the others follow it. */
  readonly seeds: number;
  readonly first: number;
  readonly plan: Partial<Plan>;
}

/** The seeds of a repetition, in order; after the largest there is comes 0. */
export const seedsOf = ({ seeds, first }: Pick<Repetition, 'seeds' | 'first'>): readonly number[] =>
  Array.from({ length: seeds }, (_, k) => (first + k) % 2 ** 32);

/** Runs one experiment with several seeds, look by look side by side. @throws InputError */
export const repeat = (
  pool: Pick<Pool, 'tryOut'>,
  experiment: Experiment,
  repetition: Repetition,
  options: Pick<FindOptions, 'engine'> = {},
) =>
  together<Trial>(
    Object.fromEntries(
      seedsOf(repetition).map((seed) => [seed, pool.tryOut({ ...experiment, seed }, repetition.plan, options)]),
    ),
  );
