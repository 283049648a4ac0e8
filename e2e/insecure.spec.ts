import { elsewhere } from './elsewhere.ts';
import { expect, test } from './fixtures.ts';
import { keepBusy, replaced, trainer } from './worker.ts';

// Plain http, and not from this machine as far as the browser knows.
test.use({ baseURL: async ({ baseURL }, use) => use(baseURL?.replace('127.0.0.1', elsewhere)) });

test('a worker that is only busy is left alone; one that ends without a word is replaced, where the run was', async ({
  playground,
}) => {
  await playground.open();
  expect(await playground.page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
  await playground.call('step', 20);
  await playground.call('play');
  const before = trainer(playground);
  await keepBusy(before);
  const busy = await playground.call('status');
  await playground.reached(busy.iteration + 1);
  expect(trainer(playground)).toBe(before);

  await playground.call('pause');
  const { iteration } = await playground.call('status');
  // After up to 2.7 s by a clock that nobody else wants (vigil.test.ts counts them); without a heart it were a minute.
  await replaced(playground);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  expect((await playground.call('status')).iteration).toBe(iteration);
  // The host's isolating headers are ignored on such an origin, and the browser says so.
  const kept = playground.problems.filter((problem) => !problem.includes('Cross-Origin-Opener-Policy'));
  playground.problems.splice(0, playground.problems.length, ...kept);
});
