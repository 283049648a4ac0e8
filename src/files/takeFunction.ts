import { datasets } from '../datasets/index.ts';
import { FunctionError, type FunctionFault, type FunctionText, pointsOfFunction } from '../datasets/own/function.ts';
import { show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { integer, type Points } from '../fields/field.ts';
import type { PointTable } from './points.ts';

const { bound, maxCount } = datasets.points.parameters.points;

/** How many points stand for a function, unless told. */
export const functionCount = integer(1, maxCount, 1024);

/** What is wrong, in words that need no translation. */
function plain(fault: FunctionFault, text: string): Fault {
  const code = 'syntax';
  const field = fault.part;
  if ('at' in fault) {
    const found = fault.found === '' ? 'end' : fault.found;
    const allowed = fault.allowed === '' ? '0 … 9, name, (' : fault.allowed;
    return { code, field, value: show(text), allowed: `column ${fault.at}, ${found}: ${allowed}` };
  }
  if (fault.code === 'zero') return { code: 'range', field, value: '0', allowed: '> 0' };
  const where = fault.where.map((value) => value.toPrecision(3)).join(', ');
  return {
    code: fault.code === 'negative' ? 'range' : 'finite',
    field,
    value: `${show(text)} at ${where}`,
    allowed: '≥ 0',
  };
}

/** Points of a function as a table of its own columns. */
export function tableOfFunction(text: FunctionText, points: Points): PointTable {
  const columns = 'density' in text ? (['x', 'y'] as const) : (['x(t)', 'y(t)'] as const);
  return { points, lines: points.map((_, i) => i + 1), counted: 'lines', columns, leftOut: [], bad: [] };
}

/** The points of a function. @throws InputError that names part, column and what is allowed there */
export function takeFunction(text: FunctionText, count: number): PointTable {
  try {
    return tableOfFunction(text, pointsOfFunction(text, count, bound));
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    const { part } = error.fault;
    throw new InputError([plain(error.fault, (text as Record<string, string>)[part] ?? '')]);
  }
}
