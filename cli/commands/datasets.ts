import type { Command } from 'commander';
import { datasets as definitions, modesOf } from '../../src/datasets/index.ts';
import { datasetKinds, defaultDataset } from '../../src/experiment/experiment.ts';
import { type Io, print } from '../io.ts';

/** Every dataset with its parameters: ranges and defaults, and the modes of its default. */
function datasets() {
  return datasetKinds.map((kind) => ({
    kind,
    parameters: definitions[kind].parameters,
    hasDensity: definitions[kind].density !== undefined,
    modes: modesOf(defaultDataset(kind))?.length ?? null,
  }));
}

export function defineDatasets(program: Command, io: Io): void {
  program
    .command('datasets')
    .summary('list every dataset')
    .description('Prints every dataset with its parameters: ranges and defaults.')
    .action(() => print(io, datasets()));
}
