import { defaultExperiment } from '../src/experiment/experiment.ts';
import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';

test('the address carries the experiment: a new page runs the same', async ({ playground }) => {
  const run = async () => {
    await playground.call('pause');
    await playground.call('reset');
    await playground.call('pause');
    await playground.call('step', 5);
    return playground.call('parameters');
  };
  await playground.open();
  await playground.call('load', 'lsgan');
  const experiment = await playground.call('experiment');
  await expect.poll(() => playground.page.url()).toContain('least-squares');
  const parameters = await run();

  await playground.reopen(playground.page.url());
  expect(await playground.call('experiment')).toEqual(experiment);
  expect(await run()).toEqual(parameters);
});

test('a broken link opens a running page with the default, and says what was wrong', async ({ playground }) => {
  const { page } = playground;
  await playground.open('#/play?v=1&seed=4');
  for (const [hash, told] of [
    ['#/play?v=1&batchSize=4096', /4096/],
    ['#/play?v=99', /99/],
    ['#/play?v=1&nonsense=1', /nonsense/],
    ['#/play?v=1&constraint.lambda=NaN', /NaN/],
    ['#/nowhere', en.play.notFound],
  ] as const) {
    await test.step(hash, async () => {
      await playground.reopen(hash);
      await expect(page.getByText(told).first()).toBeVisible();
      expect(await playground.call('experiment')).toEqual(defaultExperiment);
      await playground.reached(1);
    });
  }
});

test('a chapter’s link opened from Play is not read as an experiment', async ({ shared }) => {
  await shared.visitPlay();
  await shared.page.evaluate(() => {
    location.hash = '#/learn/disjoint-supports?theta=0.5';
  });
  await expect(shared.page.locator('.katex').first()).toBeVisible();
  await expect(shared.page.getByText(en.play.messages.brokenLink)).toHaveCount(0);
  expect(await shared.call('experiment')).toEqual(defaultExperiment);
});

test('from Learn, a link to another experiment is taken, and the way back leaves the run alone', async ({ shared }) => {
  const { page } = shared;
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await shared.visitPlay('v=1&seed=7&objective=wasserstein');
  await shared.call('step', 5);
  const { iteration } = await shared.call('status');
  await go('#/learn/disjoint-supports');
  await expect(page.locator('article h3').first()).toBeAttached();
  await page.goBack();
  await expect(page.locator('.stage-canvas')).toBeVisible();
  expect((await shared.call('status')).iteration).toBe(iteration);

  await go('#/learn/disjoint-supports');
  await expect(page.locator('article h3').first()).toBeAttached();
  await go('#/play?v=1&objective=least-squares&seed=9');
  await expect.poll(async () => (await shared.call('experiment')).seed).toBe(9);
  expect((await shared.call('experiment')).objective).toBe('least-squares');
});
