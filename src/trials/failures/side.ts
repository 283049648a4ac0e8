import { quantile } from '../../math/quantile.ts';
import type { Look } from '../look.ts';
import type { Trial } from '../trial.ts';
import { type Failure, hasFailed } from './failure.ts';
import { signOf } from './signs.ts';

/** What the runs of one side, as they are or mended, have come to. */
export interface Side {
  /** Runs that are over, and how many of them failed, those that diverged included. */
  readonly runs: number;
  readonly failed: number;
  /** Of the sign over the runs that have one; NaN of none. */
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** Judges the runs that are over. */
export function sideOf(failure: Failure, trials: readonly Trial[], floors: Look): Side {
  const over = trials.filter(({ diverged, iteration }) => diverged || iteration.at(-1) === failure.iterations);
  const signs = over.map((trial) => (trial.diverged ? Number.NaN : signOf(failure.sign, trial, floors)));
  const known = signs.filter((sign) => !Number.isNaN(sign));
  const [least, median, most] = [0, 0.5, 1].map((share) => quantile(known, share)) as [number, number, number];
  return { runs: over.length, failed: signs.filter((sign) => hasFailed(failure, sign)).length, least, median, most };
}
