import { readFileSync } from 'node:fs';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';
import { readNumber } from '../src/fields/read.ts';
import { parseJson } from '../src/files/parseJson.ts';
import { type PointTable, parsePoints } from '../src/files/points.ts';

/** Reads a text file that an option named. @throws InputError that names the option and the path */
function readText(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError([{ code: 'unreadable', field: option, value: path, allowed: (error as Error).message }]);
  }
}

/** Reads the text of a file; what is wrong with it is said of the option and the path. */
function readWith<T>(path: string, option: string, parse: (text: string) => T): T {
  const text = readText(path, option);
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.faults.map((fault) => ({ ...fault, field: option, value: path })));
  }
}

/** Reads a JSON file that an option named. @throws InputError that names the option and the path */
export const readJson = (path: string, option: string): unknown => readWith(path, option, parseJson);

/** Reads a table of points that an option named. @throws InputError that names the option and the path */
export const readPoints = (path: string, option: string): PointTable => readWith(path, option, parsePoints);

/** How to read the number that an option takes. */
export function numberOf(option: string, allowed = 'number'): (text: string) => number {
  return (text) => {
    const value = readNumber(text.trim());
    if (typeof value === 'number') return value;
    throw new InputError([{ code: 'type', field: option, value: show(text), allowed }]);
  };
}
