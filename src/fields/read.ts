import type { Field } from './field.ts';
import { isPacked, unpacked } from './packed.ts';

/** Longer than any number that someone means. */
const LONGEST_NUMBER = 32;
const decimal = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number of plain decimal text; anything else stays text, for the check to refuse. */
export function readNumber(text: string): number | string {
  if (text.length > LONGEST_NUMBER) return text;
  return decimal.test(text) || /^(NaN|-?Infinity)$/.test(text) ? Number(text) : text;
}

/** The value that a text stands for, in a link or on the command line: `3`, `grid`, `0,1;2,-0.5`. Not yet checked. */
export function readField(field: Field, text: string): unknown {
  if (field.type === 'choice') return text;
  if (field.type === 'points' && isPacked(text)) return unpacked(text);
  if (field.type === 'points') return text.split(';').map((point) => point.split(',').map(readNumber));
  return readNumber(text);
}
