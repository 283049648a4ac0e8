import { type DatasetChoice, type DatasetKind, datasets } from '../datasets/index.ts';
import { checkField, checkTable, defaults } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { choice, type FieldTable, type ValueOf } from '../fields/field.ts';
import { table } from './table.ts';

/** The only description of a run: one plain, serialisable, checked value. */
export type Experiment = { readonly dataset: DatasetChoice } & ValueOf<typeof table>;
export type OptimizerSettings = Experiment['criticOptimizer'];
export type Objective = Experiment['objective'];
export type Constraint = Experiment['constraint'];

export const datasetKinds = Object.keys(datasets) as DatasetKind[];
/** Which dataset, as a field like any other. */
export const datasetKind = choice(datasetKinds, 'ring');

/** The whole table for one kind of dataset, `dataset.kind` included. */
export function tableFor(kind: DatasetKind): FieldTable {
  return { dataset: { kind: datasetKind, ...datasets[kind].parameters }, ...table };
}

export function defaultDataset(kind: DatasetKind): DatasetChoice {
  return { kind, ...defaults(datasets[kind].parameters) } as DatasetChoice;
}

export const defaultExperiment: Experiment = { dataset: defaultDataset('ring'), ...defaults(table) };

/** The latent dimension where the generator leaves no choice: z of a translation is a height, that of a noised generator a point. */
export function latentDimensionOf(kind: Experiment['generator']['kind']): number | undefined {
  return { mlp: undefined, affine: undefined, translation: 1, noised: 2 }[kind];
}

/** Fields that are each in range but don't go together. */
function conflicts({ generator: { kind }, latent: { dimension } }: Experiment): Fault[] {
  const only = latentDimensionOf(kind);
  if (only === undefined || only === dimension) return [];
  const allowed = `${only} (generator.kind = ${kind})`;
  return [{ code: 'conflict', field: 'latent.dimension', value: String(dimension), allowed }];
}

/** Every fault of a candidate experiment; none means that it may be trusted. */
export function checkExperiment(value: unknown): Fault[] {
  const kind = (value as { dataset?: { kind?: unknown } } | null | undefined)?.dataset?.kind;
  const kindFault = kind === undefined ? undefined : checkField(datasetKind, 'dataset.kind', kind);
  if (kindFault) return [kindFault];
  const faults = checkTable(tableFor((kind ?? 'ring') as DatasetKind), value);
  return faults.length > 0 ? faults : conflicts(value as Experiment);
}

/** The border: returns the experiment or throws an InputError with every fault. */
export function parseExperiment(value: unknown): Experiment {
  const faults = checkExperiment(value);
  if (faults.length > 0) throw new InputError(faults);
  return value as Experiment;
}
