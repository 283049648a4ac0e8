import type { DatasetChoice } from '../datasets/index.ts';
import { differences } from '../fields/query.ts';
import {
  datasetKind,
  datasetKinds,
  defaultDataset,
  defaultExperiment,
  type Experiment,
  parseExperiment,
  tableFor,
} from './experiment.ts';

/** The fields in which an experiment differs from the defaults (of its own kind of dataset), as [path, value]. */
export function differencesOf(experiment: Experiment): readonly (readonly [string, unknown])[] {
  const { kind } = experiment.dataset;
  const usual = { ...defaultExperiment, dataset: { ...defaultDataset(kind), kind: datasetKind.default } };
  return differences(tableFor(kind), experiment, usual);
}

type Partially<T> = T extends string | number | readonly unknown[]
  ? T
  : { readonly [Name in keyof T]?: Partially<T[Name]> };

/** What someone writes who only wants to say what is special; the dataset's kind is named where it isn't the default. */
export type Differences = Partially<Omit<Experiment, 'dataset'>> & {
  readonly dataset?: Partially<DatasetChoice>;
};

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: Record<string, unknown>, changes: Record<string, unknown>): Record<string, unknown> {
  const merged = Object.entries(changes).map(([name, value]) => {
    const inner = Object.hasOwn(base, name) ? base[name] : undefined;
    return [name, isGroup(inner) && isGroup(value) ? merge(inner, value) : value];
  });
  return { ...base, ...Object.fromEntries(merged) };
}

/** The defaults with some fields changed. @throws InputError for names and values that the table doesn't allow */
export function experimentFrom(changes: Differences): Experiment {
  const { kind = datasetKind.default } = changes.dataset ?? {};
  const known = datasetKinds.includes(kind) ? kind : datasetKind.default;
  return parseExperiment(merge({ ...defaultExperiment, dataset: defaultDataset(known) }, { ...changes }));
}

/** An experiment with some fields changed; its kind of data stays. @throws InputError as above */
export const differing = (experiment: Experiment, changes: Differences): Experiment =>
  parseExperiment(merge({ ...experiment }, { ...changes }));
