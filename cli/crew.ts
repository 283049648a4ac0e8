import { Worker } from 'node:worker_threads';
import type { Claim } from '../src/claims/claim.ts';
import { createPool, type Pool } from '../src/client/pool.ts';
import type { Spawn } from '../src/client/spawn.ts';
import type { FromExaminer, ToExaminer } from '../src/worker/examiner/protocol.ts';
import type { Answer } from './examine.ts';
import { threads } from './threads.ts';

/** A thread of this process, in the place of a page's worker. */
const spawnThread: Spawn<FromExaminer, ToExaminer> = (receive, fail) => {
  const worker = new Worker(new URL('./typescriptThread.mjs', import.meta.url), {
    workerData: { module: new URL('./crewThread.ts', import.meta.url).href },
    execArgv: [],
  });
  worker.on('message', receive);
  worker.on('error', ({ message }) => fail(message));
  worker.on('exit', () => fail('the thread ended'));
  return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() };
};

/** Works with a pool of threads of this process, as many as `size` says, and ends them. */
export async function withCrew<Result>(work: (pool: Pool) => Promise<Result>, size = threads): Promise<Result> {
  const pool = createPool({ spawn: spawnThread, size });
  try {
    return await work(pool);
  } finally {
    pool.dispose();
  }
}

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
  let done = 0;
  async function answer(pool: Pool, { claim, given = {}, seed }: Question, k: number): Promise<Answer> {
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
  return withCrew((pool) => Promise.all(questions.map((question, k) => answer(pool, question, k))));
}
