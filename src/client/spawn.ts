import type { FromExaminer, ToExaminer } from '../worker/examiner/protocol.ts';
import type { Alive, FromWorker, ToWorker } from '../worker/protocol.ts';
import { giveBack, takeWorker } from './spare.ts';
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
  return attend(worker, told, receive, fail, giveBack);
};

/** A dedicated Web Worker in which studies are carried out and claims judged. */
export const spawnExaminer: Spawn<FromExaminer, ToExaminer> = (receive, fail) => {
  const worker = new Worker(new URL('../worker/examiner/worker.ts', import.meta.url), { type: 'module' });
  return attend(worker, [], receive, fail, () => worker.terminate());
};

/** Listens to a worker, to what it has told already, and for its death; one that is left and was sound to the end is told to be alive. */
function attend<In extends { readonly type: string }, Out>(
  worker: Worker,
  told: readonly (In | Alive)[],
  receive: (message: In) => void,
  fail: (message: string) => void,
  leave: (worker: Worker, alive: Alive | undefined) => void,
): Host<Out> {
  const vigil = new AbortController();
  let alive: Alive | undefined;
  function lose(message: string): void {
    alive = undefined;
    fail(message);
  }
  function hear(message: In | Alive): void {
    if ('life' in message) {
      alive = message;
      awaitDeath(message.life, vigil.signal, () => lose('the worker ended'));
    } else {
      if (message.type === 'crashed') alive = undefined;
      receive(message);
    }
  }
  worker.onmessage = ({ data }: MessageEvent<In | Alive>) => hear(data);
  // Not at once: whoever asked for a host doesn't have it yet.
  queueMicrotask(() => told.forEach(hear));
  worker.onerror = (event) => lose(event.message || 'the worker could not be loaded');
  worker.onmessageerror = () => lose('a message could not be read');
  return {
    post: (message) => worker.postMessage(message),
    terminate() {
      vigil.abort();
      leave(worker, alive);
    },
  };
}
