import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, openSync, realpathSync, statSync, unlinkSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { InputError } from '../src/fields/fault.ts';

/** A file that an option named, and that can be written. */
export interface OutFile {
  readonly path: string;
  /** Writes the file whole or leaves it as it was. */
  write(text: string): Promise<void>;
}

/** What stands for a file until it is whole. */
const beside = (path: string) => `${path}.${randomUUID()}.part`;

/** Tries what writing will take: the file itself, and one beside it that is renamed in the end. */
function tryOut(path: string): { readonly target: string; readonly mode: number } | 'device' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new Error('a file, not a folder');
  if (found) accessSync(path, constants.W_OK);
  // A pipe or a terminal can't be renamed over, and has nothing to lose.
  if (found && !found.isFile()) return 'device';
  const target = found ? realpathSync(path) : path;
  const trial = beside(target);
  closeSync(openSync(trial, 'wx'));
  unlinkSync(trial);
  return { target, mode: found?.mode ?? 0o666 };
}

/** The text is on the disk before it takes the file's name. */
async function writeWhole(target: string, mode: number, text: string): Promise<void> {
  const part = beside(target);
  try {
    const handle = await open(part, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Makes sure, before anything long is begun, that a file can be written. @throws InputError */
export function openOut(path: string, option: string): OutFile {
  try {
    const out = tryOut(path);
    const write = (text: string) => (out === 'device' ? writeFile(path, text) : writeWhole(out.target, out.mode, text));
    return { path, write };
  } catch (error) {
    throw new InputError([{ code: 'unwritable', field: option, value: path, allowed: (error as Error).message }]);
  }
}
