import type { Differences } from '../../experiment/differences.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Sign } from './signs.ts';

/** A run that fails in a way that is known, and the one change that mends it. Its words stand with the gallery's page. */
export interface Failure<Id extends string = string> {
  readonly id: Id;
  readonly experiment: Experiment;
  /** What is changed, and nothing else. */
  readonly mend: Differences;
  readonly mended: Experiment;
  readonly iterations: number;
  /** What the failure is seen by, at a run's end. */
  readonly sign: Sign;
  /** The least of the sign, or the most, at which a run counts as failed. */
  readonly fails: { readonly least: number } | { readonly most: number };
}

/** Whether a run failed, by its sign; a number that isn't one is a failure too, and so is a run that diverged. */
export const hasFailed = ({ fails }: Pick<Failure, 'fails'>, sign: number): boolean =>
  'least' in fails ? !(sign < fails.least) : !(sign > fails.most);
