import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, openSync, realpathSync, statSync, unlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import writeWhole from 'write-file-atomic';
import { InputError } from '../src/fields/fault.ts';

/** A file that an option named, and that can be written. */
export interface OutFile {
  readonly path: string;
  /** Writes the file whole or leaves it as it was. */
  write(text: string): Promise<void>;
}

/** Tries what writing will take: the file itself, and one beside it that is renamed in the end. */
function tryOut(path: string): 'file' | 'device' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new Error('a file, not a folder');
  if (found) accessSync(path, constants.W_OK);
  // A pipe or a terminal can't be renamed over, and has nothing to lose.
  if (found && !found.isFile()) return 'device';
  const beside = `${found ? realpathSync(path) : path}.${randomUUID()}`;
  closeSync(openSync(beside, 'wx'));
  unlinkSync(beside);
  return 'file';
}

/** Makes sure, before anything long is begun, that a file can be written. @throws InputError */
export function openOut(path: string, option: string): OutFile {
  try {
    const kind = tryOut(path);
    return { path, write: (text) => (kind === 'device' ? writeFile(path, text) : writeWhole(path, text)) };
  } catch (error) {
    throw new InputError([{ code: 'unwritable', field: option, value: path, allowed: (error as Error).message }]);
  }
}
