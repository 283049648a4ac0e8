/** A thread of `crew.ts`: it examines claims and tries experiments out. */
import { parentPort } from 'node:worker_threads';
import { createClock } from '../src/worker/clock.ts';
import { createExaminer } from '../src/worker/examiner/examiner.ts';
import type { ToExaminer } from '../src/worker/examiner/protocol.ts';
import { buffersOf } from '../src/worker/transfer.ts';
import { createTrainer } from './engines.ts';

const examiner = createExaminer({
  post: (message) => parentPort?.postMessage(message, buffersOf(message)),
  select: async (choice, experiment) => ({ trainer: await createTrainer(choice, experiment) }),
  ...createClock(),
});

parentPort?.on('message', (message: ToExaminer) => examiner.receive(message));
