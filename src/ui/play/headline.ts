import type { Measures, ModeCoverage } from '../../divergences/estimate.ts';

/** A mode is counted until so many measurements in a row find nothing on it. */
const PATIENCE = 3;
/** Times its floor: a distance under the first comes near it, and stays near up to the second. */
const [NEAR, STILL_NEAR] = [1.5, 2];

/** A count that doesn't flicker: for each mode, how many measurements in a row have found nothing on it. */
type Missed = Readonly<Record<keyof ModeCoverage['hits'], readonly number[]>>;

/** What the headline says of a run, with enough of its past not to change its mind at every measurement. */
export interface Headline {
  readonly measures: Measures;
  readonly modes: { readonly reached: number; readonly covered: number; readonly total: number } | undefined;
  /** Whether the exact W₁ is about as small as its sampling floor. */
  readonly near: boolean;
  readonly missed: Missed | undefined;
}

function miss(before: readonly number[] | undefined, hits: readonly number[]): number[] {
  return hits.map((count, k) => (count > 0 ? 0 : (before?.[k] ?? PATIENCE) + 1));
}

const counted = (missed: readonly number[]) => missed.filter((times) => times < PATIENCE).length;

/** Takes the next measurement in; one of an earlier iteration or of other modes is of a run that starts afresh. */
export function headline(before: Headline | undefined, measures: Measures): Headline {
  if (before?.measures.iteration === measures.iteration && before.measures.modes?.total === measures.modes?.total) {
    return { ...before, measures };
  }
  const goesOn =
    before && before.measures.iteration < measures.iteration && before.measures.modes?.total === measures.modes?.total;
  const past = goesOn ? before : undefined;
  const hits = measures.modes?.hits;
  const missed = hits && {
    covered: miss(past?.missed?.covered, hits.covered),
    reached: miss(past?.missed?.reached, hits.reached),
  };
  const { value, floor } = measures.wasserstein;
  return {
    measures,
    missed,
    modes: missed && {
      reached: counted(missed.reached),
      covered: counted(missed.covered),
      total: missed.reached.length,
    },
    near: value !== null && floor !== undefined && value <= (past?.near ? STILL_NEAR : NEAR) * floor,
  };
}
