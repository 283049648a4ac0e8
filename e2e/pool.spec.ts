import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from '@playwright/test';
import { build } from 'vite';
import { traceTasks } from '../scripts/tasks.ts';
import { learn } from '../src/i18n/en/learn.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

test.use({ speed: 0 });

// Play as it is built, with a pool beside it: the policy, a folder of a host and a worker's own file are real.

test.use({ trace: 'off' });

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
let host: Awaited<ReturnType<typeof serveBelow>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
  const input = join(root, 'e2e/pages/pool.html');
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input } } });
  host = await serveBelow(folder, '/below/');
});

test.afterAll(() => {
  host.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = learn.claim.pool;
const LONGEST = 50;
const LOOKS = 10;
const open = (playground: PlaygroundPage) => playground.open(`${host.url}e2e/pages/pool.html`);

/** The worker that examines; Play's own trains. */
async function examiner(page: Page): Promise<Worker> {
  const found = () => page.workers().find((worker) => /\/worker-[^/]*\.js/.test(worker.url()));
  await expect.poll(found).toBeDefined();
  return found() as Worker;
}

const begin = (page: Page, id: string, seed = 1, given: object = {}) =>
  page.evaluate(([id, seed, given]) => window.pool.begin(id, given, seed), [id, seed, given] as const);
const read = (page: Page, claim: number) => page.evaluate((claim) => window.pool.read(claim), claim);
const result = (page: Page, claim: number) => page.evaluate((claim) => window.pool.result(claim), claim);
const started = (page: Page, claim: number) =>
  expect.poll(async () => (await read(page, claim)).share).toBeGreaterThan(0);

test('claims are judged while Play trains: it goes on, and no task of the page is a long one', {
  tag: '@alone',
}, async ({ playground, browser }) => {
  const { page } = playground;
  const iterations: number[] = [];
  const shares: number[] = [];
  const tasks = await traceTasks(browser, LONGEST, async () => {
    await open(playground);
    await playground.reached(20);
    const claims = [await begin(page, 'parallel-lines'), await begin(page, 'cor-3-2')];
    let over = false;
    const verdicts = Promise.all(claims.map((claim) => result(page, claim))).finally(() => {
      over = true;
    });
    while (!over) {
      iterations.push((await playground.call('status')).iteration);
      shares.push((await read(page, claims[1] as number)).share);
      await page.waitForTimeout(2000 / LOOKS);
    }
    expect((await verdicts).map(({ id, holds }) => [id, holds])).toEqual([
      ['parallel-lines', true],
      ['cor-3-2', true],
    ]);
  });
  // Within two seconds Play has always got further, and the claim never back.
  expect(iterations.at(-1)).toBeGreaterThan(iterations[0] as number);
  const later = iterations.slice(LOOKS);
  expect(later.filter((iteration, k) => iteration <= (iterations[k] as number))).toEqual([]);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(shares).size).toBeGreaterThan(2);
  expect(tasks.filter(({ cpu }) => cpu > LONGEST)).toEqual([]);
});

test('a worker that dies in the middle of a claim changes nothing about its verdict', async ({ playground }) => {
  await open(playground);
  const { page } = playground;
  const claim = await begin(page, 'gp-soft-law', 5);
  await started(page, claim);
  const dead = await examiner(page);
  await dead.evaluate(() => self.close()).catch(() => {});
  const disturbed = await result(page, claim);
  expect(await examiner(page)).not.toBe(dead);
  // What is kept would be the same one.
  await playground.page.reload();
  await page.waitForFunction(() => 'pool' in window);
  const undisturbed = await result(page, await begin(page, 'gp-soft-law', 5));
  expect(disturbed).toEqual(undisturbed);
  expect(disturbed.checks.length).toBeGreaterThan(0);
});

test('a claim that is given up stops its worker within three slices', async ({ playground }) => {
  await open(playground);
  const { page } = playground;
  const claim = await begin(page, 'cor-3-2', 7);
  await started(page, claim);
  const worker = await examiner(page);
  // Between two slices the worker lets messages in by a message to itself.
  await worker.evaluate(() => {
    const turns: number[] = [];
    Object.assign(self, { turns });
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: [unknown]) {
      turns.push(performance.timeOrigin + performance.now());
      postMessage.apply(this, message);
    };
  });
  const turns = () => worker.evaluate(() => (self as unknown as { turns: number[] }).turns);
  await expect.poll(async () => (await turns()).length).toBeGreaterThan(5);
  const cancelled = await page.evaluate((claim) => {
    window.pool.cancel(claim);
    return performance.timeOrigin + performance.now();
  }, claim);
  await page.waitForTimeout(1500);
  const late = (await turns()).filter((turn) => turn > cancelled);
  expect(late.length).toBeLessThanOrEqual(3);
  expect((await read(page, claim)).status).toBe('cancelled');
  // Nothing is wrong with the worker: it takes the next.
  expect(await result(page, await begin(page, 'parallel-lines'))).toMatchObject({ holds: true });
  expect(await examiner(page)).toBe(worker);
});

test('without a connection a claim is judged by the worker that was kept ready', async ({ playground, context }) => {
  const { page } = playground;
  const fetched: string[] = [];
  page.on('requestfinished', (request) => fetched.push(request.url()));
  await open(playground);
  // What the page says of claims comes with the page that says it.
  await page.evaluate(() => window.pool.claims());
  const ready = fetched.length;
  await page.evaluate(() => window.pool.keepReady());
  await expect.poll(() => fetched.slice(ready).some((url) => url.endsWith('.wasm'))).toBe(true);
  await page.waitForTimeout(500);
  await context.setOffline(true);
  expect(await result(page, await begin(page, 'parallel-lines'))).toMatchObject({ holds: true });
  const claim = await begin(page, 'cor-3-2', 7);
  await started(page, claim);
});

test('the reader grants workers: at once, by keyboard, and for the next visit too', async ({
  playground: { page },
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 }));
  const examiners = () => page.workers().filter((worker) => /\/worker-[^/]*\.js/.test(worker.url())).length;
  await page.goto('./#/learn/disjoint-supports');
  const workers = page.getByRole('combobox', { name: words.workers });
  await expect(workers).toHaveValue('3');
  await expect(page.getByText(words.effect({ size: 3, all: false }))).toBeVisible();
  await workers.press('Home');
  await expect(workers).toHaveValue('1');
  await expect(page.getByText(words.effect({ size: 1, all: false }))).toBeVisible();
  const breaks = page.getByRole('button', { name: /^Break it/ });
  for (const id of ['cor-3-2', 'gp-soft-law']) await page.locator(`#${id}`).locator(breaks).click();
  await expect.poll(examiners).toBe(1);
  await expect(page.locator('progress[value]:not([value="0"])')).toHaveCount(1);
  expect(examiners()).toBe(1);
  await workers.press('End');
  await expect(page.getByText(words.effect({ size: 4, all: true }))).toBeVisible();
  await expect.poll(examiners).toBe(2);
  await page.reload();
  await expect(workers).toHaveValue('4');
});

test.describe('where the worker can’t be loaded', () => {
  test('a claim says so, and Play trains on', async ({ playground }) => {
    const { page } = playground;
    await page.route(/\/worker-[^/]*\.js/, (route) => route.abort());
    await open(playground);
    const claim = await begin(page, 'cor-3-2');
    await expect.poll(async () => (await read(page, claim)).status).toBe('failed');
    await expect(result(page, claim)).rejects.toThrow('the worker could not be loaded');
    const { iteration } = await playground.call('status');
    await playground.reached(iteration + 5);
    playground.problems.length = 0;
  });
});
