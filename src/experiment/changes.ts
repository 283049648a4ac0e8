import { valueAt } from '../fields/path.ts';
import { differences } from '../fields/query.ts';
import { type Experiment, tableFor } from './experiment.ts';

/** A field that has another value than before, by its dotted path; points are told by how many they are. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | number;
  readonly to: string | number;
}

type Told = FieldChange['from'];

const told = (value: unknown): Told => (Array.isArray(value) ? value.length : (value as Told));

/** What makes `after` of `before`; where the kind of data differs, its kind stands for all of it. */
export function changesBetween(before: Experiment, after: Experiment): readonly FieldChange[] {
  const { kind } = after.dataset;
  const [from, old] = [
    before.dataset.kind,
    kind === before.dataset.kind ? before : { ...before, dataset: after.dataset },
  ];
  const data = from === kind ? [] : [{ field: 'dataset.kind', from, to: kind }];
  const others = differences(tableFor(kind), after, old).map(([field, to]) => ({
    field,
    from: told(valueAt(old, field)),
    to: told(to),
  }));
  return [...data, ...others];
}
