/** A thread that trains one row after the other for `everyRow.ts`. */
import { parentPort } from 'node:worker_threads';
import { reachedBy } from './reached.ts';
import type { Row } from './rows.ts';

parentPort?.on('message', async ({ row, seed }: { row: Row; seed: number }) =>
  parentPort?.postMessage(await reachedBy(row, seed)),
);
