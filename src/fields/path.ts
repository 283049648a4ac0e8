import { type Field, type FieldTable, isField } from './field.ts';

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

/** A copy of `value` with another leaf at a dotted path; groups on the way that are missing are made. */
export function replaceAt(value: object, path: string, leaf: unknown): object {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const inner = (value as Record<string, object | undefined>)[head] ?? {};
  return { ...value, [head]: rest.length === 0 ? leaf : replaceAt(inner, rest.join('.'), leaf) };
}
