import { InputError } from '../fields/fault.ts';
import { type Opened, readOpened } from '../files/opened.ts';
import type { FromReader } from '../worker/reader/protocol.ts';

/**
 * Reads what a reader chose in a worker of its own, because a large file is parsed for seconds;
 * where the worker can't be loaded, without a connection, here. @throws InputError
 */
export async function readFile(file: File): Promise<Opened> {
  const worker = new Worker(new URL('../worker/reader/worker.ts', import.meta.url), { type: 'module' });
  try {
    const read = await new Promise<FromReader | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromReader>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        // Only a script that runs has a message to tell.
        if (event.message) reject(new Error(event.message));
        else resolve(undefined);
      };
      worker.postMessage(file);
    });
    if (!read) return await readOpened(file);
    if ('faults' in read) throw new InputError(read.faults);
    return read.opened;
  } finally {
    worker.terminate();
  }
}
