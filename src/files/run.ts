import type { Measures } from '../divergences/estimate.ts';
import type { EngineName, Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { History } from './history.ts';

/** Raised when a file of this version can't be read as the ones before were. */
export const VERSION = 1;

/** What a run file holds; only the experiment is in all of them. */
export interface RunFile {
  readonly experiment: Experiment;
  /** Which engine trained it; any may go on. */
  readonly engine?: EngineName | undefined;
  /** With the optimisers' state where the file has it. */
  readonly snapshot?: Snapshot | undefined;
  readonly measures?: Measures | undefined;
  readonly history?: History | undefined;
}
