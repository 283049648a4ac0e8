import { show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import type { Points } from '../fields/field.ts';
import { classColumnOf, headerOf, placesOf, widthOf } from './columns.ts';
import { jsonRows } from './jsonRows.ts';
import { parseJson } from './parseJson.ts';
import { cellNumber, type Row, rowsOf } from './table.ts';

/** A line that holds no point. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

/** Which points are of which class. */
export interface Classes {
  /** What their column is called. */
  readonly column: string;
  readonly names: readonly string[];
  /** For each point the place of its class in `names`. */
  readonly of: readonly number[];
}

/** Points as a file gives them, in its own units and order. */
export interface PointTable {
  readonly points: Points;
  /** The line that each of them stands in, or which of a JSON list's entries it is; from 1. */
  readonly lines: readonly number[];
  /** What `lines` count. */
  readonly counted: 'lines' | 'entries';
  /** What the columns are called that x and y were taken from: by the header, or `1`, `2`, … */
  readonly columns: readonly [string, string];
  /** The other columns: row numbers, further measurements. */
  readonly leftOut: readonly string[];
  /** Absent where no column tells classes. */
  readonly classes?: Classes;
  readonly bad: readonly BadLine[];
}

const noPoints = (value: string) => new InputError([{ code: 'syntax', field: '', value, allowed: 'x, y' }]);

function tableOf(
  data: readonly Row[],
  header: readonly string[] | undefined,
  counted: PointTable['counted'],
): PointTable | undefined {
  const [xAt, yAt] = placesOf(data, header);
  const point = ({ cells }: Row) => [cellNumber(cells[xAt]), cellNumber(cells[yAt])] as const;
  const isPoint = (row: Row) => !point(row).some(Number.isNaN);
  const good = data.filter(isPoint);
  if (good.length === 0) return undefined;
  const name = (column: number) => header?.[column] || String(column + 1);
  const others = Array.from({ length: widthOf(data) }, (_, column) => column).filter((at) => at !== xAt && at !== yAt);
  const told = classColumnOf(good, others, header);
  return {
    points: good.map(point),
    lines: good.map(({ line }) => line),
    counted,
    columns: [name(xAt), name(yAt)],
    leftOut: others.filter((at) => at !== told?.column).map(name),
    ...(told && {
      classes: {
        column: name(told.column),
        names: told.names,
        of: good.map(({ cells }) => told.names.indexOf(cells[told.column] ?? '')),
      },
    }),
    bad: data.filter((row) => !isPoint(row)).map(({ line, text }) => ({ line, text })),
  };
}

/** The points of a JSON value, in any of the shapes that `jsonRows` knows. @throws InputError where there is none */
export function pointsOfJson(value: unknown): PointTable {
  const found = jsonRows(value);
  const table = found && tableOf(found.rows, found.header, 'entries');
  if (!table) throw noPoints(show(value));
  return table;
}

/**
 * Reads points from a text: two numbers a line, or a table with more columns,
 * from which those of x, y and the class are found, or JSON. @throws InputError where there is none
 */
export function parsePoints(text: string): PointTable {
  if (isJson(text)) return pointsOfJson(parseJson(text));
  const rows = rowsOf(text);
  const header = headerOf(rows);
  const table = tableOf(header ? rows.slice(1) : rows, header, 'lines');
  if (!table) throw noPoints(show(text.trim()));
  return table;
}

/** The points of the named classes alone. */
export function onlyClasses(table: PointTable, chosen: readonly string[]): PointTable {
  const { points, lines, classes } = table;
  if (!classes) return table;
  const keeps = (i: number) => chosen.includes(classes.names[classes.of[i] as number] as string);
  const only = <T>(list: readonly T[]) => list.filter((_, i) => keeps(i));
  return { ...table, points: only(points), lines: only(lines), classes: { ...classes, of: only(classes.of) } };
}

/** Whether a text begins as JSON does that holds more than a number. */
export const isJson = (text: string): boolean => /^\s*[{[]/.test(text);
