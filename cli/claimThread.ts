/** A thread that examines claims, one at a time, for `crew.ts`. */
import { parentPort } from 'node:worker_threads';
import { examineHere, type Question } from './examine.ts';

parentPort?.on('message', async (question: Question) => {
  try {
    parentPort?.postMessage({ answers: await examineHere(question) });
  } catch (error) {
    parentPort?.postMessage({ error: (error as Error).message });
  }
});
