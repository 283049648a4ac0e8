import { expect, test } from './fixtures.ts';
import { keepBusy, replaced, trainer } from './worker.ts';

test.use({ speed: 0 });

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
  await keepBusy(before);
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
