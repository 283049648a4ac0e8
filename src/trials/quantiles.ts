import { quantile } from '../math/quantile.ts';
import type { TrialName } from './series.ts';
import type { Trial } from './trial.ts';

/** The quantiles that are shown of several runs: the middle 80 %, the middle half, the median. */
export const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** What one curve is over several runs of one plan. */
export interface Bands {
  readonly iteration: readonly number[];
  /** How many runs have a number there: those that went so far, and where it is defined. */
  readonly runs: readonly number[];
  /** Per share of `shares` one number a look; NaN where no run has one. */
  readonly quantiles: readonly Float64Array[];
}

/** Looks that all runs have had which go on. */
export function looksOfAll(trials: readonly Trial[]): number {
  const going = trials.filter(({ diverged }) => !diverged);
  const counts = (going.length > 0 ? going : trials).map(({ iteration }) => iteration.length);
  return counts.length === 0 ? 0 : (going.length > 0 ? Math.min : Math.max)(...counts);
}

/**
 * Quantiles of a curve over runs of one plan, as far as all have come that go on. A run that has diverged counts where it was
 * sound, so that what follows is of those that are left.
 */
export function bandsOf(trials: readonly Trial[], name: TrialName): Bands {
  const looks = looksOfAll(trials);
  const [longest] = trials.toSorted((a, b) => b.iteration.length - a.iteration.length);
  const at = (look: number) =>
    trials.map(({ series }) => series[name][look] ?? Number.NaN).filter((y) => !Number.isNaN(y));
  const values = Array.from({ length: looks }, (_, look) => at(look));
  return {
    iteration: longest?.iteration.slice(0, looks) ?? [],
    runs: values.map(({ length }) => length),
    quantiles: shares.map((share) => Float64Array.from(values, (some) => quantile(some, share))),
  };
}

/** A curve's values at the last look that all runs have had which go on; of those that have one there. */
export function latestOf(trials: readonly Trial[], name: TrialName): Float64Array {
  const look = looksOfAll(trials) - 1;
  const values = trials.map(({ series }) => series[name][look] ?? Number.NaN);
  return Float64Array.from(values.filter((y) => !Number.isNaN(y)));
}
