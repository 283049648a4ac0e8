/** Why a tolerance is what it is; the catalogue says it in a sentence. */
export type Reason =
  | 'rounding'
  | 'quadrature'
  | 'sampling'
  | 'finite-training'
  | 'finite-network'
  | 'finite-scale'
  | 'exact';
export type Relation = '=' | '≤' | '≥' | '∈';

/** One comparison of theory with a measurement. */
export interface Check<Name extends string = string> {
  /** Key of the claim's words. */
  readonly name: Name;
  /** Where it was taken, when a claim is judged in many places: `['step', 100]`. */
  readonly where?: readonly [parameter: string, value: number];
  readonly relation: Relation;
  /** [low, high] for ∈. */
  readonly predicted: number | readonly [number, number];
  readonly measured: number;
  /** Absolute. */
  readonly tolerance: number;
  readonly because: Reason;
  readonly holds: boolean;
  /** The tolerance would let 0 pass for what is predicted: nothing can be told here, and so it doesn't hold. */
  readonly blind?: true;
}

/** Chance and training allow for a share of what they measure; rounding and quadrature for a share of their terms. */
const ofChance = (because: Reason) => because !== 'rounding' && because !== 'quadrature' && because !== 'exact';

// Every comparison is written so that NaN fails it.

/** |measured − predicted| ≤ tolerance; two infinities of one sign are equal. */
export function near<Name extends string>(
  name: Name,
  measured: number,
  predicted: number,
  tolerance: number,
  because: Reason,
): Check<Name> {
  const blind = ofChance(because) && predicted !== 0 && !(tolerance < Math.abs(predicted));
  const agrees = measured === predicted || Math.abs(measured - predicted) <= tolerance;
  const check = { name, relation: '=', predicted, measured, tolerance, because, holds: agrees && !blind } as const;
  return agrees && blind ? { ...check, blind } : check;
}

/** measured ≤ predicted + tolerance */
export function atMost<Name extends string>(
  name: Name,
  measured: number,
  predicted: number,
  tolerance = 0,
  because: Reason = 'exact',
): Check<Name> {
  const holds = measured <= predicted + tolerance;
  return { name, relation: '≤', predicted, measured, tolerance, because, holds };
}

/** measured ≥ predicted − tolerance */
export function atLeast<Name extends string>(
  name: Name,
  measured: number,
  predicted: number,
  tolerance = 0,
  because: Reason = 'exact',
): Check<Name> {
  const holds = measured >= predicted - tolerance;
  return { name, relation: '≥', predicted, measured, tolerance, because, holds };
}

/** low ≤ measured ≤ high */
export function between<Name extends string>(
  name: Name,
  measured: number,
  predicted: readonly [number, number],
  because: Reason,
): Check<Name> {
  const holds = measured >= predicted[0] && measured <= predicted[1];
  return { name, relation: '∈', predicted, measured, tolerance: 0, because, holds };
}

/** The same check, taken at one of many places. */
export const where = <Name extends string>(parameter: string, value: number, check: Check<Name>): Check<Name> => ({
  ...check,
  where: [parameter, value],
});
