import { show } from '../fields/check.ts';
import type { Fault } from '../fields/fault.ts';

/** The curves of a run, in the order of the columns. */
export const seriesNames = [
  'criticLoss',
  'generatorLoss',
  'penalty',
  /** E f(x_r) − E f(x_g) on the training batch, every iteration. */
  'batchEstimate',
  'generatorGradient',
  'wasserstein',
  'slicedWasserstein',
  /** The same on fresh samples, as measured. */
  'criticEstimate',
  'js',
  'impliedJs',
  'klForward',
  'klReverse',
  'tv',
  'modes',
  'theta',
] as const;
export type SeriesName = (typeof seriesNames)[number];

/** A curve: `length` values y at iterations x, ascending. */
export interface Curve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly length: number;
}

/** Losses and measures over time: columns of equal length, iterations ascending; null where nothing was measured. */
export type History = { readonly iteration: readonly number[] } & {
  readonly [Name in SeriesName]?: readonly (number | null)[];
};

/** One table of several curves; a curve without points has no column. */
export function historyOf(curves: Readonly<Record<SeriesName, Curve>>): History {
  const points = seriesNames.map((name) => {
    const { x, y, length } = curves[name];
    const at = Array.from(
      { length },
      (_, i) => [x[i] as number, Number.isNaN(y[i]) ? null : (y[i] as number)] as const,
    );
    return [name, new Map(at)] as const;
  });
  const iteration = [...new Set(points.flatMap(([, at]) => [...at.keys()]))].sort((a, b) => a - b);
  const columns = points
    .filter(([, at]) => at.size > 0)
    .map(([name, at]) => [name, iteration.map((x) => at.get(x) ?? null)] as const);
  return { iteration, ...Object.fromEntries(columns) };
}

/** Every point of a table, curve by curve. */
export function* historyPoints(history: History): Generator<readonly [name: SeriesName, x: number, y: number]> {
  for (const name of seriesNames) {
    for (const [row, y] of (history[name] ?? []).entries()) {
      if (y !== null) yield [name, history.iteration[row] as number, y];
    }
  }
}

/** A header and one line an iteration; empty where nothing was measured. */
export function historyCsv(history: History): string {
  const names = seriesNames.filter((name) => history[name]);
  const lines = history.iteration.map((x, row) => [x, ...names.map((name) => history[name]?.[row] ?? '')].join(','));
  return `${[['iteration', ...names].join(','), ...lines].join('\n')}\n`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As written by `stringify`; undefined for what is no number. */
function readValue(value: unknown): number | null | undefined {
  if (value === null) return null;
  if (value === 'Infinity' || value === '-Infinity') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

/** Reads the table of a file. Its faults are added to `faults`. */
export function readHistory(value: unknown, faults: Fault[]): History | undefined {
  if (value === undefined) return undefined;
  const fault = (code: Fault['code'], field: string, given: unknown, allowed: string) => {
    faults.push({ code, field, value: show(given), allowed });
    return undefined;
  };
  if (!isRecord(value)) return fault('type', 'history', value, '{ "iteration": [number, …], … }');
  const { iteration } = value;
  const ascending =
    Array.isArray(iteration) &&
    iteration.every((x, i) => Number.isSafeInteger(x) && x >= 0 && (i === 0 || x > iteration[i - 1]));
  if (!ascending) return fault('type', 'history.iteration', iteration, '0, 1, 2, …');
  const columns: Record<string, unknown> = { iteration };
  for (const [name, column] of Object.entries(value)) {
    if (name === 'iteration') continue;
    const field = `history.${name}`;
    if (!seriesNames.includes(name as SeriesName)) return fault('unknown', field, column, seriesNames.join(', '));
    const values = Array.isArray(column) ? column.map(readValue) : [undefined];
    const bad = values.indexOf(undefined);
    if (bad >= 0) return fault('type', field, Array.isArray(column) ? column[bad] : column, '[number, …]');
    if (values.length !== iteration.length) return fault('count', field, values.length, String(iteration.length));
    columns[name] = values;
  }
  return columns as unknown as History;
}
