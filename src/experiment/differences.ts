import type { DatasetChoice } from '../datasets/index.ts';
import { type Field, type FieldTable, isField } from '../fields/field.ts';
import {
  datasetKind,
  datasetKinds,
  defaultDataset,
  defaultExperiment,
  type Experiment,
  parseExperiment,
  tableFor,
} from './experiment.ts';

/** Every field of a table by its dotted path, in the table's order. */
export function fieldsOf(table: FieldTable, prefix = ''): readonly (readonly [string, Field])[] {
  return Object.entries(table).flatMap(([name, entry]) =>
    isField(entry) ? [[prefix + name, entry] as const] : fieldsOf(entry, `${prefix}${name}.`),
  );
}

/** The value at a dotted path that exists. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => (inner as Record<string, unknown>)[name], value);
}

/** The fields in which an experiment differs from the defaults (of its own kind of dataset), as [path, value]. */
export function differencesOf(experiment: Experiment): readonly (readonly [string, unknown])[] {
  const { kind } = experiment.dataset;
  const defaults = { ...defaultExperiment, dataset: defaultDataset(kind) };
  return fieldsOf(tableFor(kind)).flatMap(([path]) => {
    const value = valueAt(experiment, path);
    const usual = path === 'dataset.kind' ? datasetKind.default : valueAt(defaults, path);
    return JSON.stringify(value) === JSON.stringify(usual) ? [] : [[path, value] as const];
  });
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
export function experimentFrom(differences: Differences): Experiment {
  const { kind = datasetKind.default } = differences.dataset ?? {};
  const known = datasetKinds.includes(kind) ? kind : datasetKind.default;
  return parseExperiment(merge({ ...defaultExperiment, dataset: defaultDataset(known) }, { ...differences }));
}
