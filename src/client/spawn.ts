import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import { takeWorker } from './spare.ts';

/** The far end that sessions live on. */
export interface Host {
  post(message: ToWorker): void;
  terminate(): void;
}

/** Starts a host; `fail` is for what the host can't say itself. */
export type Spawn = (receive: (message: FromWorker) => void, fail: (message: string) => void) => Host;

/** A dedicated Web Worker, the only place where training happens. */
export const spawnWorker: Spawn = (receive, fail) => {
  const { worker, told } = takeWorker();
  const vigil = new AbortController();
  const hear = (message: FromWorker) => {
    if (message.type === 'alive') void awaitDeath(message.lock, vigil.signal, fail);
    receive(message);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  // Not at once: whoever asked for a host doesn't have it yet.
  queueMicrotask(() => told.forEach(hear));
  worker.onerror = (event) => fail(event.message || 'the worker could not be loaded');
  worker.onmessageerror = () => fail('a message could not be read');
  return {
    post: (message) => worker.postMessage(message),
    terminate() {
      vigil.abort();
      worker.terminate();
    },
  };
};

/** Waits for the lock that a worker holds while it lives; being busy, it still holds it. */
async function awaitDeath(lock: string, signal: AbortSignal, fail: (message: string) => void): Promise<void> {
  try {
    await navigator.locks.request(lock, { signal }, () => fail('the worker ended'));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
