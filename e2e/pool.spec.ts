import type { Page, Worker } from '@playwright/test';
import { longTasks } from '../scripts/tasks.ts';
import { learn } from '../src/i18n/en/learn.ts';
import { expect, test } from './fixtures.ts';

// Runs beside the one on Play go through the page's one pool, as Learn's claims do.

const words = learn.claim.pool;
const LOOKS = 10;
const small = 'v=1&generator.width=8&critic.width=8&batchSize=32&seed=5';

/** The first file of those that examine; Play's own trains. */
const workerFile = /\/worker-[^/]*\.js/;
/** Between two slices a worker lets messages in by a message to itself: here not more than twice. */
const halt = `{
  const { postMessage } = MessagePort.prototype;
  let turns = 0;
  MessagePort.prototype.postMessage = function (...message) {
    turns += 1;
    if (turns < 3) postMessage.apply(this, message);
  };
}`;

const examiners = (page: Page) => page.workers().filter((worker) => workerFile.test(worker.url()));
async function examiner(page: Page): Promise<Worker> {
  await expect.poll(() => examiners(page).length).toBe(1);
  return examiners(page)[0] as Worker;
}

type Repeated = Awaited<ReturnType<typeof window.playground.repeat>>;

interface Begun {
  share: number;
  readonly shares: number[];
  readonly stop: AbortController;
  readonly result: Promise<Repeated>;
  over: boolean;
}

declare global {
  interface Window {
    begun: Begun;
  }
}

/** Begins to repeat what is on Play; how far it is and what becomes of it are `window.begun`. */
const begin = (page: Page, options: object) =>
  page.evaluate((options) => {
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      begun.share = share;
    };
    const result = window.playground.repeat({ ...options }, { onProgress, signal: stop.signal });
    const begun: Begun = { share: 0, shares, stop, result, over: false };
    const end = () => {
      begun.over = true;
    };
    result.then(end, end);
    window.begun = begun;
  }, options);
const result = (page: Page) => page.evaluate(() => window.begun.result);

test.describe('at full speed', () => {
  test.use({ speed: 0 });

  test('many runs are made while Play trains: it goes on, and no task of the page is a long one', {
    tag: '@alone',
  }, async ({ playground, page }) => {
    const iterations: number[] = [];
    let shares: number[] = [];
    await playground.open();
    await playground.reached(20);
    const tasks = await longTasks(page, async () => {
      // Many cores have made four runs within two seconds.
      for (let seeds = 4; iterations.length <= LOOKS; seeds *= 2) {
        await begin(page, { seeds, iterations: 400 });
        while (!(await page.evaluate(() => window.begun.over))) {
          iterations.push((await playground.call('status')).iteration);
          await page.waitForTimeout(2000 / LOOKS);
        }
        expect((await result(page)).runs.map(({ iteration }) => iteration)).toEqual(Array(seeds).fill(400));
        shares = await page.evaluate(() => window.begun.shares);
      }
    });
    // Within two seconds Play has always got further, and what is made never back.
    const later = iterations.slice(LOOKS);
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter((iteration, k) => iteration <= (iterations[k] as number))).toEqual([]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(2);
    expect(tasks).toEqual([]);
  });
});

test('a worker that can’t be loaded is told; one that dies in the middle changes nothing about what is found; one whose work is given up stops within three slices', async ({
  playground,
  shared,
}) => {
  const { page } = playground;
  // As many workers as there are cores but one.
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 }));
  await page.route(workerFile, (route) => route.abort());
  await playground.open(`#/play?${small}`);
  await expect(playground.call('repeat', { seeds: 4 })).rejects.toThrow('the worker could not be loaded');
  const { iteration } = await playground.call('status');
  await playground.reached(iteration + 1);
  playground.problems.length = 0;
  await playground.call('pause');
  await page.unroute(workerFile);

  // The worker is there before what it is to die of: it would else be done on a quick machine before it could be asked to.
  await begin(page, { seeds: 4, iterations: 50 });
  await result(page);
  const dead = await examiner(page);
  await dead.evaluate(() => {
    const { postMessage } = MessagePort.prototype;
    let turns = 0;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: [unknown]) {
      turns += 1;
      if (turns === 3) self.close();
      postMessage.apply(this, message);
    };
  });
  // Two turns at least a look, and 21 looks a run.
  const wished = { seeds: 4, iterations: 60 };
  await begin(page, wished);
  const disturbed = await result(page);
  expect(await examiner(page)).not.toBe(dead);
  // Another page: what this one found it keeps.
  await shared.visitPlay(small);
  await shared.call('pause');
  expect(disturbed).toEqual(await shared.call('repeat', wished));

  await playground.call('load', 'v=1&seed=7');
  await playground.call('pause');
  await begin(page, { seeds: 4, iterations: 20_000 });
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
  const cancelled = await page.evaluate(() => {
    window.begun.stop.abort();
    return performance.timeOrigin + performance.now();
  });
  await expect(result(page)).rejects.toThrow();
  await page.waitForTimeout(1000);
  const late = (await turns()).filter((turn) => turn > cancelled);
  expect(late.length).toBeLessThanOrEqual(3);
  // Nothing is wrong with the worker: it takes the next, which nobody has found yet.
  await playground.call('load', small);
  await begin(page, { seeds: 4, iterations: 52 });
  expect((await result(page)).runs).toHaveLength(4);
  expect(await examiner(page)).toBe(worker);
});

test('the reader grants workers: at once, by keyboard, and for the next visit too', async ({
  playground: { page },
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 }));
  // What is judged is under way for as long as this takes: a worker comes to a halt at its third turn.
  await page.route(workerFile, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${halt}\n${await response.text()}` });
  });
  await page.goto('./#/learn/disjoint-supports');
  const workers = page.getByRole('combobox', { name: words.workers });
  await expect(workers).toHaveValue('3');
  await expect(page.getByText(words.effect({ size: 3, all: false }))).toBeVisible();
  await workers.press('Home');
  await expect(workers).toHaveValue('1');
  await expect(page.getByText(words.effect({ size: 1, all: false }))).toBeVisible();
  const breaks = page.getByRole('button', { name: /^Break it/ });
  for (const id of ['cor-3-2', 'gp-soft-law']) await page.locator(`#${id}`).locator(breaks).click();
  await expect.poll(() => examiners(page).length).toBe(1);
  await expect(page.locator('progress[value]:not([value="0"])')).toHaveCount(1);
  expect(examiners(page)).toHaveLength(1);
  await workers.press('End');
  await expect(page.getByText(words.effect({ size: 4, all: true }))).toBeVisible();
  await expect.poll(() => examiners(page).length).toBe(2);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await expect(workers).toHaveValue('4');
});
