import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './examine.ts';

type Reply = { readonly answers: readonly Answer[] } | { readonly error: string };

/** As many threads as there are cores but one, which stays free for the machine. */
const hands = Math.max(1, availableParallelism() - 1);

/** Answers every question, in their order, each on one of the threads; hears how many are done. @throws Error that names the question that failed */
export async function answerAll(
  questions: readonly Question[],
  heard: (done: number) => void,
): Promise<readonly (readonly Answer[])[]> {
  const answers: (readonly Answer[])[] = [];
  let [next, done] = [0, 0];
  async function work(): Promise<void> {
    const worker = new Worker(new URL('./typescriptThread.mjs', import.meta.url), {
      workerData: { module: new URL('./claimThread.ts', import.meta.url).href },
      execArgv: [],
    });
    try {
      for (let mine = next++; mine < questions.length; mine = next++) {
        const question = questions[mine] as Question;
        worker.postMessage(question);
        const [reply] = (await once(worker, 'message')) as [Reply];
        if ('error' in reply) throw new Error(`${question.ids.join(', ')}, seed ${question.seed}: ${reply.error}`);
        answers[mine] = reply.answers;
        done += 1;
        heard(done);
      }
    } finally {
      await worker.terminate();
    }
  }
  await Promise.all(Array.from({ length: Math.min(hands, questions.length) }, work));
  return answers;
}
