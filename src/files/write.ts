import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type Change, type Curve, historyCsv, historyOf, type SeriesName } from './history.ts';
import { stringify } from './json.ts';
import type { RunFile } from './run.ts';
import { serialiseRun } from './serialise.ts';
import { stateDictOf } from './stateDict/write.ts';

interface Curves {
  readonly curves: Readonly<Record<SeriesName, Curve>>;
  readonly changes?: readonly Change[];
}

/** What a file is to hold, as it lies in memory: a run with its curves, the curves alone, or the parameters by PyTorch's names. */
export type Writing =
  | ({ readonly kind: 'run'; readonly run: Omit<RunFile, 'history'> } & Partial<Curves>)
  | ({ readonly kind: 'history' } & Curves)
  | { readonly kind: 'stateDict'; readonly snapshot: Snapshot; readonly experiment: Experiment };

/** The text of the file. */
export function write(writing: Writing): string {
  if (writing.kind === 'stateDict') return `${stringify(stateDictOf(writing.snapshot, writing.experiment))}\n`;
  const { curves, changes } = writing;
  const history = curves && historyOf(curves, changes);
  if (writing.kind === 'run') return serialiseRun({ ...writing.run, history });
  return history ? historyCsv(history) : '';
}
