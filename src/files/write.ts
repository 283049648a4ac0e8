import { type Change, type Curve, historyCsv, historyOf, type SeriesName } from './history.ts';
import type { RunFile } from './run.ts';
import { serialiseRun } from './serialise.ts';

type Curves = Readonly<Record<SeriesName, Curve>>;

/** What a file is to hold, as it lies in memory: a run with its curves, or the curves alone. */
export type Writing = { readonly changes?: readonly Change[] } & (
  | { readonly run: Omit<RunFile, 'history'>; readonly curves?: Curves }
  | { readonly run?: never; readonly curves: Curves }
);

/** The text of the file: a run's JSON, or the curves' CSV. */
export function write({ run, curves, changes }: Writing): string {
  const history = curves && historyOf(curves, changes);
  if (run) return serialiseRun({ ...run, history });
  return history ? historyCsv(history) : '';
}
