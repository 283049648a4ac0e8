import { InputError } from '../fields/fault.ts';
import { parts } from '../files/pytorch/bundled.ts';
import { type PytorchOrder, writePytorch as write } from '../files/pytorch/write.ts';
import type { FromAuthor } from '../worker/author/protocol.ts';

interface Watch {
  /** Told shares from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Lets the page draw, and hears whether to stop. */
async function breathe(share: number, { onProgress, signal }: Watch): Promise<void> {
  onProgress(share);
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/**
 * Writes an experiment as a PyTorch script in a worker of its own, because the proof trains for seconds; where the
 * worker can't be loaded, without a connection, here. @throws InputError
 */
export async function writePytorch(order: PytorchOrder, watch: Watch): Promise<Blob> {
  const { signal } = watch;
  signal.throwIfAborted();
  const worker = new Worker(new URL('../worker/author/worker.ts', import.meta.url), { type: 'module' });
  try {
    const written = await new Promise<Exclude<FromAuthor, { share: number }> | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onmessage = ({ data }: MessageEvent<FromAuthor>) => {
        if ('share' in data) watch.onProgress(data.share);
        else resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        // Only a script that runs has a message to tell.
        if (event.message) reject(new Error(event.message));
        else resolve(undefined);
      };
      worker.postMessage(order);
    });
    if (!written) return new Blob([await write(order, parts, (share) => breathe(share, watch))]);
    if ('faults' in written) throw new InputError(written.faults);
    return written.file;
  } finally {
    worker.terminate();
  }
}
