import type { Experiment } from '../experiment/experiment.ts';
import type { Plan } from '../trials/plan.ts';
import type { Trial } from '../trials/trial.ts';
import { type Lockstep, lockstep } from './lockstep.ts';
import type { FindOptions, Pool } from './pool.ts';
import type { Readings } from './together.ts';

export interface Comparison {
  /** Pairs: each arm runs with its own seed and those that follow it. */
  readonly seeds: number;
  /** Of each run; traces, which tell where two runs part, are kept of the first pair alone. */
  readonly plan: Partial<Plan>;
}

const nameOf = (arm: number, seed: number) => `${arm} ${seed}`;

/** Runs several experiments in step, each with several seeds. @throws InputError */
export function compare(
  pool: Pick<Pool, 'tryOut'>,
  arms: readonly Experiment[],
  { seeds, plan }: Comparison,
  options: Pick<FindOptions, 'engine'> = {},
): Lockstep<Trial> {
  const streams = arms.flatMap((arm, k) =>
    Array.from({ length: seeds }, (_, n) => {
      const experiment = { ...arm, seed: (arm.seed + n) % 2 ** 32 };
      // The first pair is watched as it goes: a run whose outcome is kept would be there at once.
      const [own, fresh]: [Partial<Plan>, boolean] = n === 0 ? [plan, true] : [{ ...plan, trace: 'drop' }, false];
      return [nameOf(k, n), pool.tryOut(experiment, own, { ...options, fresh })] as const;
    }),
  );
  return lockstep(Object.fromEntries(streams));
}

/** What is known of each arm, seed by seed. */
export function trialsOf(
  readings: Readings<Trial>,
  arms: number,
  seeds: number,
): readonly (readonly (Trial | undefined)[])[] {
  return Array.from({ length: arms }, (_, k) =>
    Array.from({ length: seeds }, (_, n) => readings[nameOf(k, n)]?.finding),
  );
}
