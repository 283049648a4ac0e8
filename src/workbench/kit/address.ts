import { decodeLink, encodeLink } from '../../experiment/link.ts';
import { defaults } from '../../fields/check.ts';
import type { Fault } from '../../fields/fault.ts';
import type { FieldTable, ValueOf } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/path.ts';
import { readQuery, splitQuery, writeQuery } from '../../fields/query.ts';
import type { Settings } from './settings.ts';

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
