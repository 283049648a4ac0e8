import fixture from './health.fixture.json';
import { changedBy, observationsOf, type Row, recorded, shownIn } from './health.test-kit.ts';
import { type FailureName, type Remedy, remedyFor } from './health.ts';

/** One run, as scripts/fixtures/health.ts wrote it. */
interface Run {
  readonly name: string;
  readonly seed: number;
  readonly floor: number;
  readonly rows: readonly Row[];
  /** After how many observations a failure first showed, if one did, and rows of the run with the change that is offered. */
  readonly at?: number;
  readonly mended?: readonly Row[];
}

const runs: readonly Run[] = fixture.runs;

export const runsOf = (name: string): readonly Run[] => runs.filter((run) => run.name === name);

/** Every run in which a failure shows: what was seen of it, and of the same run with the change that is offered. */
export const mendedRuns = recorded.flatMap(({ name, experiment }) =>
  runsOf(name).flatMap(({ seed, floor, rows, at, mended }) => {
    if (at === undefined || mended === undefined) return [];
    const failing = observationsOf(experiment, floor, rows);
    const failure = shownIn(experiment, failing)[at - 1] as FailureName;
    const remedy: Remedy = remedyFor(failure, experiment);
    const changed = changedBy(experiment, remedy);
    const better = observationsOf(changed, floor, mended, remedy.afresh ? 0 : at);
    return [{ name, seed, failure, at, experiment, remedy, changed, failing, better }];
  }),
);
