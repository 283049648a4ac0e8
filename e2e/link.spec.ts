import { defaultExperiment } from '../src/experiment/experiment.ts';
import { en } from '../src/i18n/en.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';
import { resize } from './reach.ts';

/** A message that is on the page since before: where it lies in windows of several sizes, and how long it stays. */
async function message(playground: PlaygroundPage): Promise<void> {
  const { page } = playground;
  const message = page.getByRole('status', { name: en.play.messages.label }).locator('div');
  for (const [width, height] of [
    [1440, 900],
    [800, 700],
    [390, 844],
    [1280, 800],
  ] as const) {
    await test.step(`${width} px`, async () => {
      await resize(page, width, height, 100);
      const box = await message.boundingBox();
      const stage = await page.locator('.stage-canvas').boundingBox();
      if (!box || !stage) throw new Error('no message, or no stage');
      expect(box.x).toBeGreaterThanOrEqual(stage.x);
      expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width);
      expect(box.y).toBeGreaterThanOrEqual(stage.y - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(stage.y + stage.height);
    });
  }
  await playground.call('step');
  await page.getByRole('button', { name: en.play.messages.close }).click();
  // The next one would come up under the pointer, and be held by it.
  await page.mouse.move(5, 400);
  await page.clock.install();
  const told = async () => {
    await page.keyboard.press('l');
    await expect(message).toBeVisible();
  };
  await told();
  await page.clock.runFor(4000);
  await expect(message).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(message).toBeHidden();
  await told();
  await message.hover();
  await page.clock.runFor(30_000);
  await expect(message).toBeVisible();
  await page.mouse.move(5, 400);
  await page.clock.runFor(15_000);
  await expect(message).toBeHidden();
}

test('the address carries the experiment: a page that loads it runs the same', async ({ shared: playground }) => {
  const run = async () => {
    await playground.call('pause');
    await playground.call('reset');
    await playground.call('pause');
    await playground.call('step', 5);
    return playground.call('parameters');
  };
  await playground.visitPlay();
  await playground.call('load', 'lsgan');
  const experiment = await playground.call('experiment');
  await expect.poll(() => playground.page.url()).toContain('least-squares');
  const parameters = await run();

  await playground.reopen(playground.page.url());
  expect(await playground.call('experiment')).toEqual(experiment);
  expect(await run()).toEqual(parameters);
});

test('a broken link opens a running page with the default, and says what was wrong; one that is pasted changes nothing', async ({
  playground,
}) => {
  const { page } = playground;
  const told = page.getByRole('status', { name: en.play.messages.label });
  await playground.open('#/play?v=1&batchSize=4096&nonsense=1&constraint.lambda=NaN');
  for (const wrong of ['4096', '2 more things']) await expect(told).toContainText(wrong);
  expect(await playground.call('experiment')).toEqual(defaultExperiment);
  await playground.reached(1);
  await test.step('it lies over no control, leaves once it could be read, and not while someone is at it', () =>
    message(playground));
  await page.evaluate(() => {
    location.hash = '#/play?v=99&seed=4';
  });
  await expect(told).toContainText('99');
  expect(await playground.call('experiment')).toEqual(defaultExperiment);
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
