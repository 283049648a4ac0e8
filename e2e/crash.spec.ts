import type { Worker } from '@playwright/test';
import { expect, type PlaygroundPage, test } from './fixtures.ts';

/** The worker that trains; its threads, if any, come later. */
const trainer = ({ page }: PlaygroundPage): Worker => {
  const worker = page.workers()[0];
  if (!worker) throw new Error('no worker');
  return worker;
};

/** Ends the worker from within, without a word; tells how long the page took to start another, in milliseconds. */
async function replaced(playground: PlaygroundPage): Promise<number> {
  const dead = trainer(playground);
  const next = playground.page.waitForEvent('worker', { timeout: 10_000 });
  const from = Date.now();
  await dead.evaluate(() => self.close()).catch(() => {});
  await next;
  return Date.now() - from;
}

test('a worker that ends without a word is replaced within 3 s, where the run was', async ({ playground }) => {
  await playground.open();
  await playground.reached(20);
  await playground.call('pause');
  const { iteration } = await playground.call('status');
  expect(await replaced(playground)).toBeLessThan(3000);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  expect((await playground.call('status')).iteration).toBe(iteration);
});

test('right after a change of engine a dead worker costs nothing', async ({ playground }) => {
  await playground.open();
  await playground.reached(40);
  await playground.call('pause');
  const { iteration } = await playground.call('status');
  await playground.call('chooseEngine', 'tfjs-cpu');
  expect(await replaced(playground)).toBeLessThan(3000);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  expect((await playground.call('status')).iteration).toBe(iteration);
});

test('a worker that is only busy is left alone', async ({ playground }) => {
  await playground.open();
  await playground.reached(5);
  const before = trainer(playground);
  await before.evaluate(() => {
    const end = performance.now() + 4000;
    while (performance.now() < end);
  });
  const { iteration } = await playground.call('status');
  await playground.reached(iteration + 1);
  expect(trainer(playground)).toBe(before);
});

test('after two deaths play goes on from what was held', async ({ playground }) => {
  await playground.open();
  await playground.reached(30);
  await playground.call('pause');
  const { iteration } = await playground.call('status');
  await replaced(playground);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  await trainer(playground)
    .evaluate(() => self.close())
    .catch(() => {});
  await expect.poll(async () => (await playground.call('status')).state).toBe('crashed');
  await playground.call('play');
  await playground.reached(iteration + 1);
});
