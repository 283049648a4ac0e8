import type { DatasetKind } from '../../datasets/index.ts';
import { tableFor } from '../../experiment/experiment.ts';
import { type Field, type FieldTable, isField } from '../../fields/field.ts';

/** The dotted paths of all fields of a table, in its order. */
export function paths(table: FieldTable, prefix = ''): string[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    return isField(entry) ? [path] : paths(entry, path);
  });
}

/** The field at a dotted path of an experiment on this kind of data, if there is one. */
export function fieldAt(kind: DatasetKind, path: string): Field | undefined {
  let entry: Field | FieldTable | undefined = tableFor(kind);
  for (const name of path.split('.')) {
    if (entry === undefined || isField(entry) || !Object.hasOwn(entry, name)) return undefined;
    entry = entry[name];
  }
  return entry && isField(entry) ? entry : undefined;
}

/** The value at a dotted path. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
}
