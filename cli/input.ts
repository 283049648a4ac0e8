import { readFileSync } from 'node:fs';
import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';

/** Reads a JSON file that an option named. @throws InputError that names the option and the path */
export function readJson(path: string, option: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError([{ code: 'missing', field: option, value: path, allowed: (error as Error).message }]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError([{ code: 'syntax', field: option, value: path, allowed: (error as Error).message }]);
  }
}

/** A number given as text on the command line. */
export function parseNumber(text: string, option: string, allowed: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) {
    throw new InputError([{ code: 'type', field: option, value: show(text), allowed }]);
  }
  return value;
}

export function required(value: string | undefined, option: string, allowed: string): string {
  if (value === undefined) throw new InputError([{ code: 'missing', field: option, value: 'undefined', allowed }]);
  return value;
}
