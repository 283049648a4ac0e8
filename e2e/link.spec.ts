import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';

test('the address carries the experiment: a new tab runs the same', async ({ playground, context }) => {
  await playground.open();
  await playground.call('load', 'lsgan');
  const experiment = await playground.call('experiment');
  await expect.poll(() => playground.page.url()).toContain('least-squares');
  await playground.call('pause');
  await playground.call('reset');
  await playground.call('pause');
  await playground.call('step', 5);
  const parameters = await playground.call('parameters');

  const { PlaygroundPage } = await import('./fixtures.ts');
  const other = new PlaygroundPage(await context.newPage(), playground.speed);
  await other.open(playground.page.url());
  await other.call('pause');
  expect(await other.call('experiment')).toEqual(experiment);
  await other.call('reset');
  await other.call('pause');
  await other.call('step', 5);
  expect(await other.call('parameters')).toEqual(parameters);
  expect(other.problems).toEqual([]);
});

test('a broken link opens the default and names what was wrong', async ({ playground }) => {
  await playground.open('#/play?v=1&batchSize=4096');
  await expect(playground.page.getByText(/4096/).first()).toBeVisible();
  expect((await playground.call('experiment')).batchSize).not.toBe(4096);
  await playground.reached(1);
});

for (const hash of ['#/play?v=99', '#/play?v=1&nonsense=1', '#/play?v=1&constraint.lambda=NaN', '#/nowhere']) {
  test(`${hash} still opens a running page`, async ({ playground }) => {
    await playground.open(hash);
    await playground.reached(1);
  });
}

test('a chapter’s link opened from Play is not read as an experiment', async ({ playground }) => {
  await playground.open();
  const before = await playground.call('experiment');
  await playground.page.evaluate(() => {
    location.hash = '#/learn/disjoint-supports?theta=0.5';
  });
  await expect(playground.page.locator('.katex').first()).toBeVisible();
  await expect(playground.page.getByText(en.play.messages.brokenLink)).toHaveCount(0);
  expect(await playground.call('experiment')).toEqual(before);
});

test('from Learn, a link to another experiment is taken, and the way back leaves the run alone', async ({
  playground,
}) => {
  const { page } = playground;
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await playground.open('#/play?v=1&seed=7&objective=wasserstein');
  await playground.reached(5);
  await playground.call('pause');
  const { iteration } = await playground.call('status');
  await go('#/learn/disjoint-supports');
  await expect(page.locator('article h3').first()).toBeAttached();
  await page.goBack();
  await expect(page.locator('.stage-canvas')).toBeVisible();
  expect((await playground.call('status')).iteration).toBe(iteration);

  await go('#/learn/disjoint-supports');
  await expect(page.locator('article h3').first()).toBeAttached();
  await go('#/play?v=1&objective=least-squares&seed=9');
  await expect.poll(async () => (await playground.call('experiment')).seed).toBe(9);
  expect((await playground.call('experiment')).objective).toBe('least-squares');
});
