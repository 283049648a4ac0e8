import { NotArrived } from '../../loading/arrive.ts';
import { Lacking } from '../format.ts';
import type { FilmOrder, FromFilm } from './order.ts';

/**
 * Has a film made in a worker of its own, so that the page goes on; ends it when the signal does.
 * @throws Lacking where the browser has no codec for it
 */
export async function film(order: FilmOrder, onProgress: (share: number) => void, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onmessage = ({ data }: MessageEvent<FromFilm>) => {
        if ('done' in data) onProgress(data.done / order.frames);
        else if ('film' in data) resolve(data.film);
        else reject(new Lacking(data.lack));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        // Only a script that runs has a message to tell.
        reject(event.message ? new Error(event.message) : new NotArrived('the worker that films'));
      };
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
