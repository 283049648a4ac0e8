import { commonFlags, findBrowser, webgpuFlags } from '../scripts/browser.mjs';
import { expect, test } from './fixtures.ts';
import { keepBusy, replaced, trainer } from './worker.ts';

// Plain http, and not from this machine as far as the browser knows: an address kept for documentation leads here.
const elsewhere = '192.0.2.1';

test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [...commonFlags, ...webgpuFlags, `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`],
  },
  baseURL: async ({ baseURL }, use) => use(baseURL?.replace('127.0.0.1', elsewhere)),
});

test.beforeEach(async ({ playground }) => {
  await playground.open();
  expect(await playground.page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
  await playground.call('step', 20);
  await playground.call('play');
});

// The host's isolating headers are ignored on such an origin, and the browser says so.
test.afterEach(({ playground: { problems } }) => {
  const kept = problems.filter((problem) => !problem.includes('Cross-Origin-Opener-Policy'));
  problems.splice(0, problems.length, ...kept);
});

test('a worker that is only busy is left alone; one that ends without a word is replaced within 3 s, where the run was', async ({
  playground,
}) => {
  const before = trainer(playground);
  await keepBusy(before);
  const busy = await playground.call('status');
  await playground.reached(busy.iteration + 1);
  expect(trainer(playground)).toBe(before);

  await playground.call('pause');
  const { iteration } = await playground.call('status');
  expect(await replaced(playground)).toBeLessThan(3000);
  await expect.poll(async () => (await playground.call('status')).state).toBe('paused');
  expect((await playground.call('status')).iteration).toBe(iteration);
});
