import { type Fault, InputError } from './fault.ts';
import { type Field, type FieldTable, isField, type ValueOf } from './field.ts';

/** As JSON where there is one; big integers and circular objects have none. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value === 'bigint' ? `${value}n` : Object.prototype.toString.call(value);
  }
}

/** A value as the reader would write it, kept short enough for one line. */
export function show(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  const text = written(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What a field allows, in words that need no translation. */
export function allowed(field: Field): string {
  if (field.type === 'choice') return field.options.join(', ');
  if (field.type === 'points') {
    return `${field.minCount} … ${field.maxCount} × [x, y], |x|, |y| ≤ ${field.bound}`;
  }
  return `${field.min} … ${field.max}`;
}

function checkNumber(field: Extract<Field, { min: number }>, value: unknown): Fault['code'] | undefined {
  if (typeof value !== 'number') return 'type';
  if (!Number.isFinite(value)) return 'finite';
  if (value < field.min || value > field.max) return 'range';
  if (field.type === 'integer' && !Number.isInteger(value)) return 'integer';
  return undefined;
}

function checkPoints(field: Extract<Field, { type: 'points' }>, value: unknown): Fault['code'] | undefined {
  if (!Array.isArray(value)) return 'type';
  if (value.length < field.minCount || value.length > field.maxCount) return 'count';
  for (const point of value) {
    if (!Array.isArray(point) || point.length !== 2) return 'type';
    for (const coordinate of point) {
      if (typeof coordinate !== 'number') return 'type';
      if (!Number.isFinite(coordinate)) return 'finite';
      if (Math.abs(coordinate) > field.bound) return 'range';
    }
  }
  return undefined;
}

/** The fault of one value, or none. */
export function checkField(field: Field, path: string, value: unknown): Fault | undefined {
  if (value === undefined) return { code: 'missing', field: path, value: 'undefined', allowed: allowed(field) };
  let code: Fault['code'] | undefined;
  if (field.type === 'choice') code = field.options.includes(value as string) ? undefined : 'choice';
  else if (field.type === 'points') code = checkPoints(field, value);
  else code = checkNumber(field, value);
  return code && { code, field: path, value: show(value), allowed: allowed(field) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every fault of `value` against `table`; `path` is the prefix of the names. */
export function checkTable(table: FieldTable, value: unknown, path = ''): Fault[] {
  if (!isRecord(value)) {
    return [{ code: value === undefined ? 'missing' : 'type', field: path, value: show(value), allowed: '{ … }' }];
  }
  const at = (name: string) => (path ? `${path}.${name}` : name);
  const known = Object.keys(table).join(', ');
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(table, name))
    .map((name): Fault => ({ code: 'unknown', field: at(name), value: show(value[name]), allowed: known }));
  // Joined, not spread into a call: a file may hold more unknown names than a call takes arguments.
  return unknown.concat(
    ...Object.entries(table).map(([name, entry]) => {
      const item = Object.hasOwn(value, name) ? value[name] : undefined;
      return isField(entry) ? (checkField(entry, at(name), item) ?? []) : checkTable(entry, item, at(name));
    }),
  );
}

/** The defaults of a table, as a fresh value. */
export function defaults<Table extends FieldTable>(table: Table): ValueOf<Table> {
  const entries = Object.entries(table).map(([name, entry]) => [
    name,
    isField(entry) ? entry.default : defaults(entry),
  ]);
  return Object.fromEntries(entries) as ValueOf<Table>;
}

/** `value`, trusted from here on; throws an InputError that lists every fault. */
export function parse<Table extends FieldTable>(table: Table, value: unknown): ValueOf<Table> {
  const faults = checkTable(table, value);
  if (faults.length > 0) throw new InputError(faults);
  return value as ValueOf<Table>;
}
