import { decodeLink, encodeLink } from '../../experiment/link.ts';
import { checkTable, defaults } from '../../fields/check.ts';
import type { Fault } from '../../fields/fault.ts';
import type { FieldTable, ValueOf } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/path.ts';
import { readQuery, splitQuery, writeQuery } from '../../fields/query.ts';
import type { Settings } from './settings.ts';

/** How a page's settings stand in its address, and what is wrong with some. */
export interface Codec<Own extends object> {
  read(query: string): { readonly settings: Settings<Own>; readonly faults: readonly Fault[] };
  write(settings: Settings<Own>): string;
  faultsOf(settings: Settings<Own>): readonly Fault[];
}

/** That of a page whose own fields are a table. */
export const codecOf = <Table extends FieldTable>(table: Table): Codec<ValueOf<Table> & object> => ({
  read: (query) => readSettings(table, query),
  write: (settings) => writeSettings(table, settings),
  faultsOf: ({ own }) => checkTable(table, own),
});

/** `v=1&batchSize=64&seeds=8`: the experiment's link, and what of the page's own isn't as usual. */
export function writeSettings<Table extends FieldTable>(
  table: Table,
  { experiment, own }: Settings<ValueOf<Table> & object>,
): string {
  return [encodeLink(experiment), writeQuery(table, own, defaults(table))].filter(Boolean).join('&');
}

/** Reads what `writeSettings` wrote, from anyone; what can't be read is as usual. It never throws. */
export function readSettings<Table extends FieldTable>(
  table: Table,
  query: string,
): { readonly settings: Settings<ValueOf<Table> & object>; readonly faults: readonly Fault[] } {
  const names = new Set(fieldsOf(table).map(([path]) => path));
  const parts = query.split('&').filter(Boolean);
  const isOwn = (part: string) => names.has(part.slice(0, part.indexOf('=')));
  const { entries, faults } = splitQuery(parts.filter(isOwn).join('&'));
  const own = readQuery(table, entries, defaults(table) as ValueOf<Table> & object);
  const link = decodeLink(parts.filter((part) => !isOwn(part)).join('&'));
  return {
    settings: { experiment: link.experiment, own: own.value },
    faults: [...link.faults, ...faults, ...own.faults],
  };
}
