import { show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import type { Points } from '../fields/field.ts';
import { cellNumber, type Row, rowsOf } from './table.ts';

/** A line that holds no point. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

/** Points as a file gives them, in its own units and order. */
export interface PointTable {
  readonly points: Points;
  /** The line that each of them stands in. */
  readonly lines: readonly number[];
  /** What the columns are called that x and y were taken from: by the header, or `1`, `2`, … */
  readonly columns: readonly [string, string];
  /** The other columns: classes, row numbers, further measurements. */
  readonly leftOut: readonly string[];
  readonly bad: readonly BadLine[];
}

/** Most different values that a column of classes has. */
const MOST_CLASSES = 20;

/** A file may begin with names; a line with any number in it is data. */
function headerOf([first, second]: readonly Row[]): readonly string[] | undefined {
  if (!first || !second) return undefined;
  const named = first.cells.every((cell) => Number.isNaN(cellNumber(cell)));
  const follows = second.cells.some((cell) => !Number.isNaN(cellNumber(cell)));
  return named && follows ? first.cells : undefined;
}

/** The commonest number of cells. */
function widthOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether a column tells which, not where: few whole numbers that come again and again, or the row's own number. */
function tellsWhich(values: readonly number[]): boolean {
  if (!values.every(Number.isInteger)) return false;
  const different = new Set(values).size;
  const classes = different <= MOST_CLASSES && 3 * different <= values.length;
  return classes || values.every((value, i) => i === 0 || value === (values[i - 1] as number) + 1);
}

/** The columns of x and y: those called so, or the first two that measure something. */
function placesOf(rows: readonly Row[], names: readonly string[] | undefined): readonly [number, number] {
  const lower = names?.map((name) => name.toLowerCase()) ?? [];
  const called = [lower.indexOf('x'), lower.indexOf('y')] as const;
  if (called[0] >= 0 && called[1] >= 0) return called;
  const columns = Array.from({ length: widthOf(rows) }, (_, column) => ({
    column,
    values: rows.map(({ cells }) => cellNumber(cells[column])).filter((value) => !Number.isNaN(value)),
  }));
  const numeric = columns.filter(({ values }) => 2 * values.length > rows.length);
  const measured = numeric.length > 2 ? numeric.filter(({ values }) => !tellsWhich(values)) : numeric;
  const [x, y] = measured.length >= 2 ? measured : numeric;
  return [x?.column ?? 0, y?.column ?? 1];
}

/**
 * Reads points from a text: two numbers a line, or a table with more columns,
 * from which those of x and y are found. @throws InputError where there is none
 */
export function parsePoints(text: string): PointTable {
  const rows = rowsOf(text);
  const header = headerOf(rows);
  const data = header ? rows.slice(1) : rows;
  const [xAt, yAt] = placesOf(data, header);
  const points: [number, number][] = [];
  const lines: number[] = [];
  const bad: BadLine[] = [];
  for (const { line, text, cells } of data) {
    const [x, y] = [cellNumber(cells[xAt]), cellNumber(cells[yAt])];
    if (Number.isNaN(x) || Number.isNaN(y)) bad.push({ line, text });
    else {
      points.push([x, y]);
      lines.push(line);
    }
  }
  if (points.length === 0) {
    throw new InputError([{ code: 'syntax', field: '', value: show(text.trim()), allowed: 'x, y' }]);
  }
  const name = (column: number) => header?.[column] || String(column + 1);
  const others = Array.from({ length: widthOf(data) }, (_, column) => column).filter((at) => at !== xAt && at !== yAt);
  return { points, lines, columns: [name(xAt), name(yAt)], leftOut: others.map(name), bad };
}
