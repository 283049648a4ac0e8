import type { FunctionText } from '../datasets/own/function.ts';
import { checkField } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { type PointTable, parsePoints, pointsOfJson } from './points.ts';
import { functionCount, takeFunction } from './takeFunction.ts';
import { type Taken, type Taking, takePoints } from './takePoints.ts';

/** How a script wants its data to be taken. */
export interface DataOptions extends Taking {
  /** How many points stand for a function; 1024 unless told. */
  readonly count?: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** `{ x: 'cos(t)', y: 'sin(t)' }` or `{ density: 'exp(-x^2)' }`. */
function functionIn(source: unknown): FunctionText | undefined {
  const { x, y, density } = (source ?? {}) as Record<string, unknown>;
  if (isText(density)) return { density };
  return isText(x) && isText(y) ? { x, y } : undefined;
}

function tableOf(source: unknown, count: number): PointTable {
  if (isText(source)) return parsePoints(source);
  const text = functionIn(source);
  return text ? takeFunction(text, count) : pointsOfJson(source);
}

/** Takes what a script brings: the text of a table or of JSON, rows, or a function by its formulas. @throws InputError */
export function takeData(source: unknown, { count = functionCount.default, ...taking }: DataOptions = {}): Taken {
  const wrong: (Fault | undefined)[] = [checkField(functionCount, 'count', count)];
  const { classes } = taking;
  if (classes !== undefined && !Array.isArray(classes)) {
    wrong.push({ code: 'type', field: 'classes', value: String(classes), allowed: '[name, …]' });
  }
  const faults = wrong.filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new InputError(faults);
  return takePoints(tableOf(source, count), { ...taking, classes: classes?.map(String) }, 'data', (option) => option);
}
