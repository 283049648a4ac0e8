import type { Experiment } from '../../experiment/experiment.ts';
import { type NotebookWords, pytorchNotebook } from './notebook.ts';
import type { Parts } from './parts.ts';
import { prove } from './proof.ts';
import { pytorchScript } from './script.ts';

/** An experiment in PyTorch: one script, or with words a notebook. */
export interface PytorchOrder {
  readonly experiment: Experiment;
  readonly notebook?: NotebookWords | undefined;
}

/**
 * Trains the first iterations, for the proof, and writes the file.
 *
 * @param breathe told shares from 0 to 1 between iterations
 * @throws InputError for a run that diverges at once, or is too large to be proven
 */
export async function writePytorch(
  { experiment, notebook }: PytorchOrder,
  parts: Parts,
  breathe: (share: number) => void | Promise<void>,
): Promise<string> {
  const proof = await prove(experiment, breathe);
  return notebook ? pytorchNotebook(parts, experiment, proof, notebook) : pytorchScript(parts, experiment, proof);
}
