import { defaults } from '../fields/check.ts';
import type { FieldTable, ValueOf } from '../fields/field.ts';

/** How much is trained, of how large a network; not what. */
const efforts = [
  ...['steps', 'iterations', 'pretraining', 'after', 'updates', 'warmup'],
  ...['runs', 'seeds', 'repeats', 'criticSteps', 'width', 'batch'],
];

/** A study's efforts at their least: it finds all that it finds, soon. For tests of anything but what that comes to. */
export const least = (table: FieldTable): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, field]) =>
      efforts.includes(name) && 'min' in field ? [[name, field.min]] : [],
    ),
  );

export const small = <Table extends FieldTable>(table: Table): ValueOf<Table> => ({
  ...defaults(table),
  ...least(table),
});
