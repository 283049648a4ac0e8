import { datasets } from '../datasets/index.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import type { Points } from '../fields/field.ts';
import { extentOf, type Fit, fitInto, fitted, inside, sampled } from './fit.ts';
import { onlyClasses, type PointTable } from './points.ts';

const { bound, maxCount } = datasets.points.parameters.points;

/** How a script or the command line wants points to be taken. */
export interface Taking {
  /** Move and scale them into the window. */
  readonly fit?: boolean | undefined;
  /** Those of these classes alone; all where it is left out. */
  readonly classes?: readonly string[] | undefined;
}

/** What was taken. */
export interface Taken {
  readonly points: Points;
  /** How many there were to take from. */
  readonly of: number;
  /** What they were moved and scaled by. */
  readonly fit?: Fit;
}

function chosen(table: PointTable, classes: readonly string[] | undefined, field: string): PointTable {
  if (!classes) return table;
  const names = table.classes?.names ?? [];
  const faults = classes
    .filter((name) => !names.includes(name))
    .map((value): Fault => ({ code: 'choice', field, value, allowed: names.join(', ') || '–' }));
  if (classes.length === 0) faults.push({ code: 'count', field, value: '0', allowed: `1 … ${names.length}` });
  if (faults.length > 0) throw new InputError(faults);
  return onlyClasses(table, classes);
}

/**
 * Takes a table's points without asking: of too many some are drawn, the rest is a fault.
 *
 * @param name what a fault calls the table; its lines are `name:line`
 * @param option what a fault calls an option
 * @throws InputError with a fault for each line that holds no point, for points outside the window, for classes that there aren't
 */
export function takePoints(
  table: PointTable,
  { fit, classes }: Taking,
  name: string,
  option: (of: 'points' | 'fit' | 'classes') => string,
): Taken {
  if (table.bad.length > 0) {
    throw new InputError(
      table.bad.map(({ line, text }) => ({ code: 'syntax', field: `${name}:${line}`, value: text, allowed: 'x, y' })),
    );
  }
  const { points } = chosen(table, classes, option('classes'));
  const some = sampled(points, maxCount);
  if (fit) {
    const by = fitInto(points, bound);
    return { points: fitted(some, by), of: points.length, fit: by };
  }
  if (!points.every((point) => inside(point, bound))) {
    const { x, y } = extentOf(points);
    const value = `x ${x.join(' … ')}, y ${y.join(' … ')}`;
    const allowed = `${-bound} … ${bound}; ${option('fit')} scales them`;
    throw new InputError([{ code: 'range', field: option('points'), value, allowed }]);
  }
  return { points: some, of: points.length };
}
