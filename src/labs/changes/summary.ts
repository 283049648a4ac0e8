import { medianOf } from '../../math/moments.ts';
import type { Stage } from '../../studies/changing.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

const spreadOf = (values: readonly number[]): Spread => ({
  median: medianOf(Float64Array.from(values)),
  least: Math.min(...values),
  most: Math.max(...values),
});

type Runs = readonly (readonly Stage[])[];

/** Look by look, over the seeds that have come so far. */
export function overSeeds(runs: Runs, of: (stage: Stage) => number): readonly Spread[] {
  return (runs[0] ?? []).map((_, look) =>
    spreadOf(runs.flatMap((run) => (run[look] === undefined ? [] : [of(run[look])]))),
  );
}

/** The newest look that the first seed has; undefined where nothing has been trained. */
export const newest = (runs: Runs, of: (stage: Stage) => number): Spread | undefined => overSeeds(runs, of).at(-1);

/** `12 %`, or `12 … 35 %`. */
export function shareRange(shares: readonly number[]): string {
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => Math.round(100 * share));
  return least === most ? `${least} %` : `${least} … ${most} %`;
}
