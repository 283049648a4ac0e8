import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reached } from './reached.ts';
import type { Row } from './rows.ts';

/** As many threads as cores: nobody works beside this. */
export const threads = availableParallelism();

const startThread = () =>
  new Worker(new URL('../../cli/typescriptThread.mjs', import.meta.url), {
    workerData: { module: new URL('./thread.ts', import.meta.url).href },
    execArgv: [],
  });

const answer = (worker: Worker, question: object) =>
  new Promise<Reached>((resolve, reject) => {
    worker.once('message', (reached) => {
      worker.off('error', reject);
      resolve(reached);
    });
    worker.once('error', reject);
    worker.postMessage(question);
  });

/** Trains every row with the seeds 1 to `seeds`, row by row; hears how many runs are done. */
export async function everyRow(
  rows: readonly Row[],
  seeds: number,
  heard: (done: number) => void,
): Promise<readonly (readonly Reached[])[]> {
  const results = rows.map(() => new Array<Reached>(seeds));
  const runs = rows.flatMap((row, r) => Array.from({ length: seeds }, (_, k) => ({ row, r, k })));
  let done = 0;
  async function work(worker: Worker): Promise<void> {
    for (let run = runs.shift(); run; run = runs.shift()) {
      const reached = await answer(worker, { row: run.row, seed: run.k + 1 });
      (results[run.r] as Reached[])[run.k] = reached;
      heard(++done);
    }
    await worker.terminate();
  }
  await Promise.all(Array.from({ length: Math.min(threads, runs.length) }, () => work(startThread())));
  return results;
}
