import type { Row } from './table.ts';

/** Rows of a JSON value, numbered as its entries are counted, from 1; a header where the entries name their parts. */
export interface JsonRows {
  readonly header?: readonly string[];
  readonly rows: readonly Row[];
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A cell's text; what is neither number nor text is none. */
const cell = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '');

const row = (entry: unknown, i: number, cells: readonly string[]): Row => ({
  line: i + 1,
  text: JSON.stringify(entry) ?? '',
  cells,
});

function rowsOfEntries(entries: readonly unknown[]): JsonRows {
  const trees = entries.filter(isTree);
  if (2 * trees.length <= entries.length) {
    return { rows: entries.map((entry, i) => row(entry, i, Array.isArray(entry) ? entry.map(cell) : [cell(entry)])) };
  }
  const header = [...new Set(trees.flatMap((entry) => Object.keys(entry)))];
  const cellsOf = (entry: unknown) =>
    header.map((name) => cell(isTree(entry) && Object.hasOwn(entry, name) ? entry[name] : undefined));
  return { header, rows: entries.map((entry, i) => row(entry, i, cellsOf(entry))) };
}

function rowsOfColumns(columns: Readonly<Record<string, readonly unknown[]>>): JsonRows {
  const header = Object.keys(columns);
  const length = Math.max(0, ...header.map((name) => columns[name]?.length ?? 0));
  const rows = Array.from({ length }, (_, i) => {
    const entry = header.map((name) => columns[name]?.[i]);
    return row(entry, i, entry.map(cell));
  });
  return { header, rows };
}

/**
 * The rows of `[[x, y], …]`, `[{ x, y, class }, …]` or `{ x: […], y: […] }`; the first two
 * may also be what `points` of an object holds. Undefined for a value of another shape.
 */
export function jsonRows(value: unknown): JsonRows | undefined {
  if (Array.isArray(value)) return rowsOfEntries(value);
  if (!isTree(value)) return undefined;
  if (Array.isArray(value.points)) return rowsOfEntries(value.points);
  const columns = Object.entries(value).filter(([, column]) => Array.isArray(column));
  const names = columns.map(([name]) => name.toLowerCase());
  if (!names.includes('x') || !names.includes('y')) return undefined;
  return rowsOfColumns(Object.fromEntries(columns) as Record<string, unknown[]>);
}
