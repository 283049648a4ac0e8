import { cellNumber, type Row } from './table.ts';

/** Which column tells the class of a row. */
export interface ClassColumn {
  readonly column: number;
  /** The classes, in the order in which they come. */
  readonly names: readonly string[];
}

/** Most different values that a column of classes has. */
const MOST_CLASSES = 20;
/** What a column of classes is called. */
const classNames = /^(?:class(?:es)?|label|target|category|cluster|species|group|type|类|类别|标签|分组)$/i;

/** A table may begin with names; a line with any number in it is data. */
export function headerOf([first, second]: readonly Row[]): readonly string[] | undefined {
  if (!first || !second) return undefined;
  const named = first.cells.every((cell) => Number.isNaN(cellNumber(cell)));
  const follows = second.cells.some((cell) => !Number.isNaN(cellNumber(cell)));
  return named && follows ? first.cells : undefined;
}

/** The commonest number of cells. */
export function widthOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const fewAndRepeated = (values: readonly unknown[]): boolean => {
  const different = new Set(values).size;
  return different <= MOST_CLASSES && 3 * different <= values.length;
};

/** Whether a column of numbers tells which, not where: few whole numbers that come again and again, or the row's own number. */
function tellsWhich(values: readonly number[]): boolean {
  if (!values.every(Number.isInteger)) return false;
  return fewAndRepeated(values) || values.every((value, i) => i === 0 || value === (values[i - 1] as number) + 1);
}

/** The columns of x and y: those called so, or the first two that measure something. */
export function placesOf(rows: readonly Row[], names: readonly string[] | undefined): readonly [number, number] {
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

/** The column of classes among `others`: one that is called so, or the first of few words or whole numbers that come again. */
export function classColumnOf(
  rows: readonly Row[],
  others: readonly number[],
  names: readonly string[] | undefined,
): ClassColumn | undefined {
  const valuesOf = (column: number) => rows.map(({ cells }) => cells[column] ?? '');
  const whole = (value: string) => {
    const number = cellNumber(value);
    return Number.isNaN(number) || Number.isInteger(number);
  };
  const possible = others.filter((column) => {
    const values = valuesOf(column);
    const different = new Set(values).size;
    if (different < 2 || different > MOST_CLASSES || !values.every(whole)) return false;
    return classNames.test(names?.[column] ?? '') || fewAndRepeated(values);
  });
  const column = possible.find((at) => classNames.test(names?.[at] ?? '')) ?? possible[0];
  return column === undefined ? undefined : { column, names: [...new Set(valuesOf(column))] };
}
