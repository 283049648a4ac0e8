import { type Writing, write } from '../files/write.ts';

/**
 * Writes what a reader saves in a worker of its own, because a large run takes seconds; where the worker can't be
 * loaded, without a connection, here.
 */
export async function writeFile(writing: Writing): Promise<Blob> {
  const worker = new Worker(new URL('../worker/writer/worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Blob>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        // Only a script that runs has a message to tell.
        if (event.message) reject(new Error(event.message));
        else resolve(new Blob([write(writing)]));
      };
      worker.postMessage(writing);
    });
  } finally {
    worker.terminate();
  }
}
