import { checkField, show } from './check.ts';
import { type Fault, InputError } from './fault.ts';
import type { FieldTable, Points, ValueOf } from './field.ts';
import { packed } from './packed.ts';
import { fieldsOf, replaceAt, valueAt } from './path.ts';
import { readField } from './read.ts';

/** What a text names, by name; a link's query, or the command line's `--set`s. */
export type Entries = ReadonlyMap<string, string>;

/** The fields in which `value` differs from `base`, as [path, value], in the table's order. */
export function differences(table: FieldTable, value: object, base: object): readonly (readonly [string, unknown])[] {
  return fieldsOf(table).flatMap(([path]) => {
    const here = valueAt(value, path);
    return JSON.stringify(here) === JSON.stringify(valueAt(base, path)) ? [] : [[path, here] as const];
  });
}

/** The text of a value that `readField` reads back: `3`, `grid`, `0,1;2,-0.5`, many points packed; numbers in the shortest form that is exact. */
export function writeField(value: unknown): string {
  if (Array.isArray(value)) return packed(value) ?? (value as Points).map((point) => point.join(',')).join(';');
  return String(value);
}

/** `theta=0.5&shape.sides=4`: only what differs from `base`. */
export function writeQuery(table: FieldTable, value: object, base: object): string {
  return differences(table, value, base)
    .map(([path, here]) => `${path}=${writeField(here)}`)
    .join('&');
}

const syntax = (part: string, allowed: string): Fault => ({ code: 'syntax', field: '', value: show(part), allowed });

/** Splits `name=value&…`, percent-encoded or not; a name may come once. It never throws. */
export function splitQuery(text: string): { readonly entries: Map<string, string>; readonly faults: Fault[] } {
  const entries = new Map<string, string>();
  const faults: Fault[] = [];
  for (const part of text === '' ? [] : text.split('&')) {
    const at = part.indexOf('=');
    if (at < 1) {
      faults.push(syntax(part, 'name=value'));
      continue;
    }
    const name = part.slice(0, at);
    if (entries.has(name))
      faults.push({ code: 'conflict', field: name, value: show(part.slice(at + 1)), allowed: '1 ×' });
    try {
      entries.set(name, decodeURIComponent(part.slice(at + 1)));
    } catch {
      faults.push(syntax(part, 'UTF-8, %xx'));
    }
  }
  return { entries, faults };
}

/** `base` with the named fields changed, each checked alone; a fault leaves its field as it was. It never throws. */
export function readQuery<Value extends object>(
  table: FieldTable,
  entries: Entries,
  base: Value,
): { readonly value: Value; readonly faults: readonly Fault[] } {
  const fields = new Map(fieldsOf(table));
  const faults: Fault[] = [];
  let value: object = base;
  for (const [path, text] of entries) {
    const field = fields.get(path);
    if (!field) {
      faults.push({ code: 'unknown', field: path, value: show(text), allowed: [...fields.keys()].join(', ') });
      continue;
    }
    const item = readField(field, text);
    const fault = checkField(field, path, item);
    if (fault) faults.push(fault);
    else value = replaceAt(value, path, item);
  }
  return { value: value as Value, faults };
}

/** The same for input that must be sound as a whole. @throws InputError with every fault */
export function parseQuery<Table extends FieldTable>(table: Table, entries: Entries, base: object): ValueOf<Table> {
  const { value, faults } = readQuery(table, entries, base);
  if (faults.length > 0) throw new InputError(faults);
  return value as ValueOf<Table>;
}
