import { readFileSync } from 'node:fs';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';
import { readNumber } from '../src/fields/read.ts';
import { parseJson } from '../src/files/parse.ts';

/** Reads a text file that an option named. @throws InputError that names the option and the path */
export function readText(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError([{ code: 'unreadable', field: option, value: path, allowed: (error as Error).message }]);
  }
}

/** Reads a JSON file that an option named. @throws InputError that names the option and the path */
export function readJson(path: string, option: string): unknown {
  const text = readText(path, option);
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.faults.map((fault) => ({ ...fault, field: option, value: path })));
  }
}

/** How to read the number that an option takes. */
export function numberOf(option: string, allowed = 'number'): (text: string) => number {
  return (text) => {
    const value = readNumber(text.trim());
    if (typeof value === 'number') return value;
    throw new InputError([{ code: 'type', field: option, value: show(text), allowed }]);
  };
}
