import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './examine.ts';

type Reply = { readonly answer: Answer } | { readonly error: string };

/** As many threads as there are cores but one, which stays free for the machine. */
const hands = Math.max(1, availableParallelism() - 1);

/** Answers every question, in their order, each on one of the threads. @throws Error that names the question that failed */
export async function answerAll(
  questions: readonly Question[],
  heard: (answer: Answer, done: number) => void,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
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
        if ('error' in reply) throw new Error(`${question.id}, seed ${question.seed}: ${reply.error}`);
        answers[mine] = reply.answer;
        done += 1;
        heard(reply.answer, done);
      }
    } finally {
      await worker.terminate();
    }
  }
  await Promise.all(Array.from({ length: Math.min(hands, questions.length) }, work));
  return answers;
}
