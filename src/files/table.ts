import { readNumber } from '../fields/read.ts';

/** One line of a table, cut into cells. */
export interface Row {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

type Cut = (line: string) => string[];

const BLANK = /\s+/;
/** 1,5 and 2,25 with blanks between: the comma is a decimal one. */
const decimalCommas = /^-?\d+,\d+(\s+-?\d+,\d+)+$/;

/** How the lines of a text are cut: the first separator that is in most of them. */
function cutOf(lines: readonly string[]): Cut {
  const most = (holds: (line: string) => boolean) => 2 * lines.filter(holds).length > lines.length;
  if (most((line) => line.includes(';'))) return (line) => line.split(';');
  if (most((line) => line.includes('\t'))) return (line) => line.split('\t');
  if (most((line) => decimalCommas.test(line))) return (line) => line.split(BLANK);
  if (most((line) => line.includes(','))) return (line) => line.split(',');
  return (line) => line.split(BLANK);
}

/** Full-width digits and typographic minus signs are meant as plain ones. */
const plain = (text: string) => text.normalize('NFKC').replaceAll('−', '-');

/**
 * Cuts a text into rows: by semicolons, tabs, commas or blanks, whatever most of
 * its lines hold. Empty lines and those that begin with # are skipped.
 */
export function rowsOf(text: string): readonly Row[] {
  const lines = plain(text)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter((row) => row.text !== '' && !row.text.startsWith('#'));
  const cut = cutOf(lines.map((row) => row.text));
  return lines.map((row) => ({
    ...row,
    cells: cut(row.text).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    ),
  }));
}

/** The number in a cell; NaN where there is none. A comma left in a cell is a decimal one. */
export function cellNumber(cell: string | undefined): number {
  const value = readNumber((cell ?? '').replace(/^\+/, '').replace(/^(-?\d*),(\d+)$/, '$1.$2'));
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}
