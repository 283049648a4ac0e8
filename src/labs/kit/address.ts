import type { FieldTable } from '../../fields/field.ts';
import { fieldsOf, replaceAt, valueAt } from '../../fields/path.ts';
import { writeQuery } from '../../fields/query.ts';
import type { Runtime } from './runtime.ts';

/** A run's numbers have tails that no reader set: six digits come back near enough. */
const short = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value);

/** `theta=0.5&sigma=0.4`: what differs from where the lab opens. */
export function queryAt(table: FieldTable, at: object, base: object): string {
  const rounded = fieldsOf(table).reduce((value, [path]) => replaceAt(value, path, short(valueAt(value, path))), at);
  return writeQuery(table, rounded, base);
}

/** What follows the question mark, without the name of a heading. */
export const queryOf = (hash: string): string => /\?([^#]*)/.exec(hash)?.[1] ?? '';

/** A lab as it stands, as a link to the page at `address`, whose labs are `ids`. */
export function linkTo(runtime: Runtime, address: string, ids: readonly string[], query = runtime.query()): string {
  const parts = [runtime.id === ids[0] ? '' : `lab=${runtime.id}`, query].filter(Boolean);
  return parts.length > 0 ? `${address}?${parts.join('&')}` : address;
}

/** The attributes of a “try it” as a query. */
export const writeWish = (wish: Readonly<Record<string, string>>): string =>
  Object.entries(wish)
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&');
