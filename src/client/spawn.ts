import type { FromExaminer, ToExaminer } from '../worker/examiner/protocol.ts';
import type { Alive, FromWorker, ToWorker } from '../worker/protocol.ts';
import { takeWorker } from './spare.ts';
import { awaitDeath } from './vigil.ts';

/** The far end that sessions live on. */
export interface Host<Out = ToWorker> {
  post(message: Out): void;
  terminate(): void;
}

/** Starts a host; `fail` is for what the host can't say itself. */
export type Spawn<In = FromWorker, Out = ToWorker> = (
  receive: (message: In) => void,
  fail: (message: string) => void,
) => Host<Out>;

/** A dedicated Web Worker, where the run on the page is trained. */
export const spawnWorker: Spawn = (receive, fail) => {
  const { worker, told } = takeWorker();
  return attend(worker, told, receive, fail);
};

/** A dedicated Web Worker in which studies are carried out and claims judged. */
export const spawnExaminer: Spawn<FromExaminer, ToExaminer> = (receive, fail) => {
  const worker = new Worker(new URL('../worker/examiner/worker.ts', import.meta.url), { type: 'module' });
  return attend(worker, [], receive, fail);
};

/** Listens to a worker, to what it has told already, and for its death. */
function attend<In extends { readonly type: string }, Out>(
  worker: Worker,
  told: readonly (In | Alive)[],
  receive: (message: In) => void,
  fail: (message: string) => void,
): Host<Out> {
  const vigil = new AbortController();
  const hear = (message: In | Alive) => {
    if ('life' in message) awaitDeath(message.life, vigil.signal, () => fail('the worker ended'));
    else receive(message);
  };
  worker.onmessage = ({ data }: MessageEvent<In | Alive>) => hear(data);
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
}
