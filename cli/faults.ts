import { type Fault, firstFaults } from '../src/fields/fault.ts';
import { nearest } from './nearest.ts';

const wrong: Record<Fault['code'], string> = {
  unknown: 'is not known here',
  missing: 'is missing',
  type: 'is of the wrong type',
  range: 'is out of range',
  integer: 'is not a whole number',
  finite: 'is not finite',
  choice: 'is not one of the choices',
  count: 'has the wrong number of entries',
  shape: 'has the wrong shape',
  conflict: 'does not go with the other settings',
  locked: 'is left as it is by the assignment',
  syntax: 'cannot be read',
  unsupported: 'cannot be done',
  unreadable: 'cannot be opened',
  unwritable: 'cannot be written',
  size: 'is too large',
};

/** What a wrong name was probably meant to be. */
function meant({ code, field, value, allowed }: Fault): string {
  if (code !== 'choice' && code !== 'unknown') return '';
  const words = code === 'choice' ? [value.replace(/^"|"$/g, '')] : [field, field.split('.').at(-1) ?? ''];
  const guess = words.map((word) => nearest(word, allowed.split(', '))).find((name) => name !== undefined);
  return guess === undefined ? '' : ` (did you mean ${guess}?)`;
}

/** One line that names the field, the value and what is allowed. */
function faultLine(fault: Fault): string {
  const { code, field, value, allowed } = fault;
  return `${field || 'input'} ${wrong[code]}: got ${value}${meant(fault)}; allowed: ${allowed}\n`;
}

/** A line for each of the first faults, and how many more there are. */
export function faultLines(faults: readonly Fault[]): string {
  const { first, more } = firstFaults(faults);
  return first.map(faultLine).join('') + (more > 0 ? `… and ${more} more\n` : '');
}
