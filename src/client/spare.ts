import type { Alive, FromWorker } from '../worker/protocol.ts';

/** A worker, and what it told before anyone listened. */
export interface Started {
  readonly worker: Worker;
  readonly told: readonly (FromWorker | Alive)[];
}

let keeping = false;
let spare: Started | undefined;

const startWorker = () => new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module' });

function prepare(): void {
  if (!keeping || spare) return;
  const worker = startWorker();
  const told: (FromWorker | Alive)[] = [];
  spare = { worker, told };
  worker.onmessage = ({ data }: MessageEvent<FromWorker | Alive>) => told.push(data);
  // It couldn't be loaded: the next one is asked for where it is wanted.
  worker.onerror = (event) => {
    event.preventDefault();
    drop();
  };
  worker.postMessage({ type: 'warm' });
}

function drop(): void {
  spare?.worker.terminate();
  spare = undefined;
}

/**
 * Keeps a worker beside those at work, its engine's code loaded and compiled: a run
 * then starts without a connection, whatever the host says of caching. Returns how to
 * give it up.
 */
export function keepSpare(): () => void {
  keeping = true;
  prepare();
  return () => {
    keeping = false;
    drop();
  };
}

/** By then the run that took the spare has what it needs. */
const AFTER_MILLISECONDS = 4000;

/** The spare worker, and soon another in its place; else one that starts now. */
export function takeWorker(): Started {
  const taken = spare ?? { worker: startWorker(), told: [] };
  spare = undefined;
  if (keeping) setTimeout(prepare, AFTER_MILLISECONDS);
  return taken;
}
