import { datasets as definitions, modesOf } from '../../src/datasets/index.ts';
import { datasetKinds, defaultDataset } from '../../src/experiment/experiment.ts';

/** Every dataset with its parameters: ranges and defaults, and the modes of its default. */
export function datasets() {
  return datasetKinds.map((kind) => ({
    kind,
    parameters: definitions[kind].parameters,
    hasDensity: definitions[kind].density !== undefined,
    modes: modesOf(defaultDataset(kind))?.length ?? null,
  }));
}
