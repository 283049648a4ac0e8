import type { FieldChange } from '../experiment/changes.ts';
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

/** A change under way: the iterations after `iteration` are done with the new value. */
export interface Change extends FieldChange {
  readonly iteration: number;
  /** Where a slider was dragged meanwhile: the iteration at which it came to `to`. */
  readonly until?: number;
}

/** Losses and measures over time: columns of equal length, iterations ascending; null where nothing was measured. */
export type History = { readonly iteration: readonly number[]; readonly changes?: readonly Change[] } & {
  readonly [Name in SeriesName]?: readonly (number | null)[];
};

/** One table of several curves; a curve without points has no column. Changes have a row each, as curves do. */
export function historyOf(curves: Readonly<Record<SeriesName, Curve>>, changes: readonly Change[] = []): History {
  const points = seriesNames.map((name) => {
    const { x, y, length } = curves[name];
    const at = Array.from(
      { length },
      (_, i) => [x[i] as number, Number.isNaN(y[i]) ? null : (y[i] as number)] as const,
    );
    return [name, new Map(at)] as const;
  });
  const iteration = [
    ...new Set([...points.flatMap(([, at]) => [...at.keys()]), ...changes.map(({ iteration }) => iteration)]),
  ].sort((a, b) => a - b);
  const columns = points
    .filter(([, at]) => at.size > 0)
    .map(([name, at]) => [name, iteration.map((x) => at.get(x) ?? null)] as const);
  return { iteration, ...Object.fromEntries(columns), ...(changes.length > 0 && { changes }) };
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
  const { iteration, changes = [] } = history;
  const names = seriesNames.filter((name) => history[name]);
  const head = ['iteration', ...names, ...(changes.length > 0 ? ['changed'] : [])];
  const lines = iteration.map((x, row) => {
    const here = changes.filter((change) => change.iteration === x).map(inCell);
    return [x, ...names.map((name) => history[name]?.[row] ?? ''), ...(changes.length > 0 ? [here.join('; ')] : [])];
  });
  return `${[head, ...lines].map((cells) => cells.join(',')).join('\n')}\n`;
}

/** `constraint.lambda 0.1 -> 10`: no field and no value has a comma in it. */
const inCell = ({ field, from, to, until }: Change) =>
  `${field} ${from} -> ${to}${until === undefined ? '' : ` (until ${until})`}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As written by `stringify`; undefined for what is no number. */
function readValue(value: unknown): number | null | undefined {
  if (value === null) return null;
  if (value === 'Infinity' || value === '-Infinity') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

/** What a path or a value may be made of: it stands in a cell of a table. */
const isText = (value: unknown) => /^[\w.-]+$/.test(String(value)) && typeof value !== 'object';

function isChange(value: unknown): value is Change {
  if (!isRecord(value)) return false;
  const { field, from, to, iteration, until = iteration } = value;
  return isText(field) && isText(from) && isText(to) && [iteration, until].every(Number.isSafeInteger);
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
    if (name === 'changes') {
      const wrong = Array.isArray(column) ? column.find((entry) => !isChange(entry)) : column;
      if (wrong !== undefined) return fault('type', field, wrong, '[{ "iteration", "field", "from", "to" }, …]');
      columns[name] = column;
      continue;
    }
    if (!seriesNames.includes(name as SeriesName)) return fault('unknown', field, column, seriesNames.join(', '));
    const values = Array.isArray(column) ? column.map(readValue) : [undefined];
    const bad = values.indexOf(undefined);
    if (bad >= 0) return fault('type', field, Array.isArray(column) ? column[bad] : column, '[number, …]');
    if (values.length !== iteration.length) return fault('count', field, values.length, String(iteration.length));
    columns[name] = values;
  }
  return columns as unknown as History;
}
