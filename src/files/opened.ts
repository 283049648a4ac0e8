import { InputError } from '../fields/fault.ts';
import { parseJson, parseRun } from './parse.ts';
import { type PointTable, parsePoints } from './points.ts';
import type { RunFile } from './run.ts';

const MEBIBYTE = 2 ** 20;
/** More than the largest run that the page can save. */
const MOST_RUN = 320 * MEBIBYTE;
/** More lines than anyone has points for a window this small. */
const MOST_TABLE = 16 * MEBIBYTE;

const megabytes = (size: number) => `${Math.ceil(size / MEBIBYTE)} MB`;

/** A file that a reader chose, which may have gone or changed since. */
export type Chosen = Pick<File, 'name' | 'size' | 'text' | 'slice'>;

/** What was in it. */
export type Opened =
  | { readonly kind: 'run'; readonly run: RunFile }
  | { readonly kind: 'points'; readonly table: PointTable };

async function text(file: Chosen, part: Pick<Blob, 'text'>): Promise<string> {
  try {
    return await part.text();
  } catch {
    // It is a folder, was moved or deleted, or may not be read: the platform's word for it is not the reader's.
    const allowed = `JSON, CSV ≤ ${megabytes(MOST_RUN)}`;
    throw new InputError([{ code: 'unreadable', field: '', value: file.name, allowed }]);
  }
}

function checkSize({ size }: Chosen, most: number): void {
  if (size <= most) return;
  throw new InputError([{ code: 'size', field: '', value: megabytes(size), allowed: megabytes(most) }]);
}

/** A file's whole text, unless it holds more bytes than `most`. @throws InputError */
export async function readText(file: Chosen, most: number): Promise<string> {
  checkSize(file, most);
  return text(file, file);
}

/** Reads a run, an experiment or points, after looking at how large the file is. @throws InputError */
export async function readOpened(file: Chosen): Promise<Opened> {
  checkSize(file, MOST_RUN);
  const head = await text(file, file.slice(0, 1024));
  const json = /^\s*[{[]/.test(head);
  if (!json) checkSize(file, MOST_TABLE);
  const whole = await text(file, file);
  return json ? { kind: 'run', run: parseRun(parseJson(whole)) } : { kind: 'points', table: parsePoints(whole) };
}
