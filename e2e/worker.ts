import type { Worker } from '@playwright/test';
import type { PlaygroundPage } from './fixtures.ts';

/** The worker that trains on Play, by its file: its threads, and what examines for a page that was there before, have others. */
export const trainer = ({ page }: PlaygroundPage): Worker => {
  const worker = page.workers().findLast((worker) => /\/index-[^/]*\.js/.test(worker.url()));
  if (!worker) throw new Error('no worker');
  return worker;
};

/** Ends a worker from within, without a word. */
export const end = (worker: Worker): Promise<void> => worker.evaluate(() => self.close()).catch(() => {});

/** Ends Play's worker; tells how long the page took to start another, in milliseconds. */
export async function replaced(playground: PlaygroundPage): Promise<number> {
  const dead = trainer(playground);
  const next = playground.page.waitForEvent('worker', { timeout: 10_000 });
  const from = Date.now();
  await end(dead);
  await next;
  return Date.now() - from;
}

/** Keeps a worker from answering for longer than a death takes to be noticed, and the machine free for others meanwhile. */
export async function keepBusy(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    // Shared memory of WebAssembly's is there on an origin that isn't isolated, too.
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const waited = Atomics.wait(new Int32Array(buffer), 0, 0, 4000);
    if (waited !== 'timed-out') throw new Error(`the worker was not kept: ${waited}`);
  });
}
