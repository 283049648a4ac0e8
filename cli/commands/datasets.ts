import type { Command } from 'commander';
import { datasets as definitions, densityOf, modesOf } from '../../src/datasets/index.ts';
import { datasetKinds, defaultDataset } from '../../src/experiment/experiment.ts';
import { type Io, print } from '../io.ts';

/** Every dataset with its parameters: ranges and defaults, and what its default has: a density, so many modes. */
function datasets() {
  return datasetKinds.map((kind) => ({
    kind,
    parameters: definitions[kind].parameters,
    hasDensity: densityOf(defaultDataset(kind)) !== undefined,
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
