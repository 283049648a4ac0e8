import type { DatasetKind } from '../../datasets/index.ts';
import { tableFor } from '../../experiment/experiment.ts';
import type { Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/path.ts';

/** The dotted paths of all fields of an experiment on this kind of data, in the table's order. */
export function paths(kind: DatasetKind): string[] {
  return fieldsOf(tableFor(kind)).map(([path]) => path);
}

/** The field at a dotted path, if there is one. */
export function fieldAt(kind: DatasetKind, path: string): Field | undefined {
  return fieldsOf(tableFor(kind)).find(([name]) => name === path)?.[1];
}
