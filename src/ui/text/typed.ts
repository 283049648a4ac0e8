import { readNumber } from '../../fields/read.ts';

/** Commas or spaces that part thousands, as in 1,024; what begins with 0 has none. */
const grouped = /^-?[1-9]\d{0,2}([, ]\d{3})+(\.\d*)?$/;
const decimalComma = /^-?\d*,\d*(e[+-]?\d+)?$/i;

/**
 * The number that somebody typed, with the signs of their keyboard: full-width
 * digits, a true minus, 0,001. What means none stays text, for the check to refuse.
 */
export function typedNumber(text: string): number | string {
  const plain = text.normalize('NFKC').trim().replace(/^\+/, '').replace(/[−–]/g, '-').replace('。', '.');
  if (grouped.test(plain)) return readNumber(plain.replace(/[, ]/g, ''));
  return readNumber(decimalComma.test(plain) ? plain.replace(',', '.') : plain);
}
