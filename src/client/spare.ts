import type { Alive, FromWorker } from '../worker/protocol.ts';

/** A worker, and what it told before anyone listened. */
export interface Started {
  readonly worker: Worker;
  readonly told: readonly (FromWorker | Alive)[];
}

/** One for a lab that trains on the page, and one for Play, which opens before that lab is gone. */
const MOST = 2;
/** By then the run that took a spare has what it needs. */
const AFTER_MILLISECONDS = 4000;
/** A worker between two slices of training answers sooner. */
const CLEARED_MILLISECONDS = 5000;

let keeping = false;
const spares: Started[] = [];
/** Workers that were given back and have yet to let go of their run. */
const clearing = new Set<Worker>();

/** Whether it has said anything: until then it may be one that can't be loaded, or never is. */
const hasLoaded = ({ told }: Started): boolean => told.length > 0;

const startWorker = () => new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module' });

function drop(worker: Worker): void {
  worker.terminate();
  clearing.delete(worker);
  const at = spares.findIndex((spare) => spare.worker === worker);
  if (at >= 0) spares.splice(at, 1);
}

function keep(worker: Worker, before: readonly Alive[] = []): void {
  const told: (FromWorker | Alive)[] = [...before];
  spares.push({ worker, told });
  worker.onmessage = ({ data }: MessageEvent<FromWorker | Alive>) => told.push(data);
  // It couldn't be loaded: the next one is asked for where it is wanted.
  worker.onerror = (event) => {
    event.preventDefault();
    drop(worker);
  };
}

function prepare(): void {
  while (keeping && spares.length < MOST) {
    const worker = startWorker();
    keep(worker);
    worker.postMessage({ type: 'warm' });
  }
}

/**
 * Keeps workers beside those at work, their engine's code loaded and compiled: runs
 * then start without a connection, whatever the host says of caching. Returns how to
 * give them up.
 */
export function keepSpares(): () => void {
  keeping = true;
  prepare();
  return () => {
    keeping = false;
    for (const worker of [...spares.map(({ worker }) => worker), ...clearing]) drop(worker);
  };
}

/** A spare worker, one that has loaded before others, and soon another in its place; else one that starts now. */
export function takeWorker(): Started {
  if (keeping) setTimeout(prepare, AFTER_MILLISECONDS);
  const [spare] = spares.splice(Math.max(0, spares.findIndex(hasLoaded)), 1);
  return spare ?? { worker: startWorker(), told: [] };
}

/**
 * Takes back a worker whose run is over: without a connection there is no other. It is spare once it has let go
 * of the run, unless it was broken (nobody knows it to be alive), is no longer wanted, or doesn't answer.
 */
export function giveBack(worker: Worker, alive: Alive | undefined): void {
  if (!keeping || !alive) {
    worker.terminate();
    return;
  }
  clearing.add(worker);
  const late = setTimeout(() => drop(worker), CLEARED_MILLISECONDS);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    // What it tells before is of the run.
    if (data.type !== 'cleared') return;
    clearTimeout(late);
    clearing.delete(worker);
    // Without a connection the one in its place may never come.
    const unsure = spares.length < MOST ? undefined : spares.find((spare) => !hasLoaded(spare));
    if (unsure) drop(unsure.worker);
    if (spares.length < MOST) keep(worker, [alive]);
    else worker.terminate();
  };
  worker.onerror = () => drop(worker);
  worker.postMessage({ type: 'clear' });
}
