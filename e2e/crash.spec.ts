import { expect, test } from './fixtures.ts';
import { end, keepBusy, replaced, trainer } from './worker.ts';

test('a worker that is only busy is left alone; one that ends without a word is replaced within 3 s, where the run was; after a second death play goes on from there', async ({
  shared: playground,
}) => {
  await playground.visitPlay();
  await playground.reached(1);
  const before = trainer(playground);
  await keepBusy(before);
  const busy = await playground.call('status');
  await playground.reached(busy.iteration + 1);
  expect(trainer(playground)).toBe(before);

  await playground.call('step', 20);
  const { iteration } = await playground.call('status');
  expect(await replaced(playground)).toBeLessThan(3000);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  expect((await playground.call('status')).iteration).toBe(iteration);
  await end(trainer(playground));
  await expect.poll(async () => (await playground.call('status')).state).toBe('crashed');
  await playground.call('play');
  await playground.reached(iteration + 1);
});

test('right after a change of engine a dead worker costs nothing', async ({ shared: playground }) => {
  await playground.visitPlay();
  await playground.call('step', 40);
  const { iteration } = await playground.call('status');
  await playground.call('chooseEngine', 'reference');
  expect(await replaced(playground)).toBeLessThan(3000);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  expect((await playground.call('status')).iteration).toBe(iteration);
  await playground.call('chooseEngine', 'auto');
});
