import { Worker } from 'node:worker_threads';
import type { Claim } from '../src/claims/claim.ts';
import { createPool } from '../src/client/pool.ts';
import type { Spawn } from '../src/client/spawn.ts';
import type { FromExaminer, ToExaminer } from '../src/worker/examiner/protocol.ts';
import type { Answer } from './examine.ts';
import { threads } from './threads.ts';

/** A thread of this process, in the place of a page's worker. */
const spawnThread: Spawn<FromExaminer, ToExaminer> = (receive, fail) => {
  const worker = new Worker(new URL('./typescriptThread.mjs', import.meta.url), {
    workerData: { module: new URL('./claimThread.ts', import.meta.url).href },
    execArgv: [],
  });
  worker.on('message', receive);
  worker.on('error', ({ message }) => fail(message));
  worker.on('exit', () => fail('the thread ended'));
  return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() };
};

export interface Question {
  readonly claim: Claim;
  /** Parameters that differ from where it is judged. */
  readonly given?: object;
  readonly seed: number;
}

/** Answers every question, in their order, on several threads; hears how many are done. @throws Error that names the question that failed */
export async function answerAll(
  questions: readonly Question[],
  heard: (done: number) => void,
): Promise<readonly Answer[]> {
  const pool = createPool({ spawn: spawnThread, size: threads });
  let done = 0;
  async function answer({ claim, given = {}, seed }: Question, k: number): Promise<Answer> {
    try {
      // First come, first judged: nothing that has been found waits for what is yet to be found.
      const stream = pool.examine(claim, given, { seed, engine: 'auto', priority: -k });
      const verdict = await stream.result();
      const { engines, seconds } = stream.read();
      heard(++done);
      return { ...verdict, seed, engine: engines.join(', ') || null, seconds };
    } catch (error) {
      throw new Error(`${claim.id}, seed ${seed}: ${(error as Error).message}`);
    }
  }
  try {
    return await Promise.all(questions.map(answer));
  } finally {
    pool.dispose();
  }
}
