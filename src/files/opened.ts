import { InputError } from '../fields/fault.ts';
import { jsonRows } from './jsonRows.ts';
import { parseRun } from './parse.ts';
import { parseJson } from './parseJson.ts';
import { isJson, type PointTable, parsePoints, pointsOfJson } from './points.ts';
import type { RunFile } from './run.ts';
import { isStateDict, readStateDict, type StateFile } from './stateDict/read.ts';

const MEBIBYTE = 2 ** 20;
/** More than the largest run that the page can save. */
const MOST_RUN = 320 * MEBIBYTE;
/** More lines than anyone has points for a window this small. */
const MOST_TABLE = 16 * MEBIBYTE;
/** More characters than anyone mends by hand. */
const MOST_MENDED = MEBIBYTE / 4;

const megabytes = (size: number) => `${Math.ceil(size / MEBIBYTE)} MB`;

/** A file that a reader chose, which may have gone or changed since. */
export type Chosen = Pick<File, 'name' | 'size' | 'text' | 'slice'>;

/** What was in it. */
export type Opened =
  | { readonly kind: 'run'; readonly run: RunFile }
  /** Parameters by PyTorch's names. */
  | { readonly kind: 'state'; readonly state: StateFile }
  | {
      readonly kind: 'points';
      readonly table: PointTable;
      /** What they were read from, where it is short enough to be mended by hand. */
      readonly text?: string;
    };

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

function points(table: PointTable, text: string): Opened {
  return { kind: 'points', table, ...(text.length <= MOST_MENDED && { text }) };
}

/** Reads a run, an experiment or points, after looking at how large the file is. @throws InputError */
export async function readOpened(file: Chosen): Promise<Opened> {
  checkSize(file, MOST_RUN);
  const json = isJson(await text(file, file.slice(0, 1024)));
  if (!json) checkSize(file, MOST_TABLE);
  const whole = await text(file, file);
  if (!json) return points(parsePoints(whole), whole);
  const value = parseJson(whole);
  // Of JSON only that is a run, or a state dict, which has no rows.
  if (jsonRows(value)) return points(pointsOfJson(value), whole);
  return isStateDict(value) ? { kind: 'state', state: readStateDict(value) } : { kind: 'run', run: parseRun(value) };
}
