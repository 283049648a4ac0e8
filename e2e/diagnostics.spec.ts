import { violations } from '../scripts/axe.ts';
import { longTasks } from '../scripts/tasks.ts';
import { diagnostics as words } from '../src/i18n/en/diagnostics.ts';
import { health } from '../src/i18n/en/health.ts';
import { keys } from '../src/i18n/en/keys.ts';
import { en } from '../src/i18n/en.ts';
import { diagnostics as zhWords } from '../src/i18n/zh/diagnostics.ts';
import { zh } from '../src/i18n/zh.ts';
import { expect, type PlaygroundPage, test } from './fixtures.ts';
import { below, overlapping, sideways, unreachable } from './reach.ts';

const ALL = 'map-points-coupling-latent-slopes-layers-weights';
const section = ({ page }: PlaygroundPage) => page.locator('details').filter({ hasText: en.play.diagnostics.title });
const toggle = ({ page }: PlaygroundPage, name: keyof typeof words.names) =>
  page.getByRole('checkbox', { name: words.names[name], exact: true });

test('closed and off at first; each switch shows what it finds, the link remembers it, and D switches them off and on again', async ({
  shared: playground,
}) => {
  const { page } = playground;
  await playground.visitPlay('v=1&generator.width=8&critic.width=8&batchSize=32');
  await playground.call('step', 5);
  await expect(section(playground)).not.toHaveAttribute('open');
  await page.getByText(en.play.diagnostics.title, { exact: true }).click();
  for (const name of ['map', 'points', 'coupling', 'latent', 'slopes', 'layers', 'weights'] as const) {
    await expect(toggle(playground, name)).not.toBeChecked();
    await toggle(playground, name).check();
  }
  const tables = section(playground).getByRole('table');
  const map = section(playground).getByRole('table', { name: words.numbers({ name: words.names.map }) });
  await expect(map).toBeVisible();
  await expect(tables.filter({ hasText: words.dual })).toBeVisible();
  await expect(section(playground).getByRole('img', { name: words.names.slopes })).toBeVisible();
  await expect(section(playground).getByRole('img', { name: words.names.layers })).toBeVisible();
  await expect(section(playground).getByRole('img', { name: words.names.weights })).toBeVisible();
  await expect(page.getByText(words.scale.map({ mark: words.marks.target({ value: '1' }) }))).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`view.diagnostics=${ALL}`));
  await playground.reopen(new URL(page.url()).hash);
  await expect(toggle(playground, 'map')).toBeChecked();
  await expect(map).toBeVisible();

  await playground.visitPlay('v=1&view.diagnostics=weights');
  await expect(toggle(playground, 'weights')).toBeChecked();
  await page.locator('body').press('d');
  await expect(toggle(playground, 'weights')).not.toBeChecked();
  await page.locator('body').press('d');
  await expect(toggle(playground, 'weights')).toBeChecked();
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog')).toContainText(keys.names.diagnostics);
  await page.keyboard.press('Escape');
});

test('a paused run is looked into as it stands, and under clipping the share at ±c is told', async ({
  shared: playground,
}) => {
  await playground.visitPlay();
  await playground.call('step', 20);
  const { iteration } = await playground.call('status');
  // Where another test has opened it before, it is open.
  await section(playground).evaluate((part: HTMLDetailsElement) => part.open || part.querySelector('summary')?.click());
  await toggle(playground, 'map').check();
  await expect(section(playground).getByText(words.at({ iteration: String(iteration) }))).toBeVisible();
  await playground.page.getByRole('button', { name: en.play.happening.clipInstead }).click();
  await toggle(playground, 'weights').check();
  await expect(section(playground).getByRole('table', { name: /±0\.1/ })).toContainText(words.atBound({ c: '0.1' }));
});

test('a penalty of 0 is named as what it does, and a button in sight mends it: one step of undo, the run starts afresh', async ({
  shared: playground,
}) => {
  test.slow();
  await playground.visitPlay('v=1&constraint.lambda=0');
  await playground.call('setSpeed', 0);
  const remedy = health.remedies.afresh({ remedy: health.remedies.lambda({ value: '0.1' }) });
  const button = playground.page.getByRole('button', { name: remedy });
  await expect(button).toBeVisible({ timeout: 90_000 });
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
    [1440, 900],
  ] as const) {
    await playground.page.setViewportSize({ width, height });
    await expect(button, `${width} × ${height}`).toBeInViewport({ ratio: 1 });
  }
  await expect(playground.page.getByText(health.causes.weak)).toBeVisible();
  const { iteration } = await playground.call('status');
  // The run that begins isn't as far before it is asked.
  await playground.call('setSpeed', playground.speed);
  await button.click();
  expect((await playground.call('experiment')).constraint.lambda).toBe(0.1);
  await expect(button).toBeHidden();
  expect((await playground.call('status')).iteration).toBeLessThan(iteration);
  await playground.page.getByRole('button', { name: en.play.controls.undo, exact: true }).click();
  expect((await playground.call('experiment')).constraint.lambda).toBe(0);
});

for (const [name, width, height, theme] of [
  ['on a phone of 320 px', 320, 640, 'light'],
  ['in three columns, dark', 1440, 900, 'dark'],
] as const) {
  test.describe(name, () => {
    test.use({ locale: 'zh-CN', colorScheme: theme, viewport: { width, height } });
    test('all of it in Chinese is in reach, contrasts hold, and nothing lies over anything', async ({
      shared: playground,
    }) => {
      const { page } = playground;
      await playground.visitPlay(`v=1&view.diagnostics=${ALL}`);
      await playground.call('step', 5);
      if (width < 700) await page.getByRole('tab', { name: zh.play.tabs.curves }).click();
      const found = page.locator('details').filter({ hasText: zh.play.diagnostics.title });
      await expect(found.getByRole('table', { name: zhWords.numbers({ name: zhWords.names.map }) })).toBeVisible();
      await expect(found.getByRole('img', { name: zhWords.names.weights })).toBeVisible();
      expect(await sideways(page)).toBe(0);
      expect(await below(page), 'can be scrolled to below the last line').toBeLessThan(2);
      expect(await unreachable(page)).toEqual([]);
      expect(await overlapping(page)).toEqual([]);
      expect(await violations(page, { within: 'details[open]' })).toEqual([]);
      // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
      const text = await found.innerText();
      expect(text.match(/(?:\b[a-z]{2,}\b[ ,]){4,}/)?.[0]).toBeUndefined();
    });
  });
}

test.describe('at full speed', () => {
  test.use({ speed: 0 });

  test('with all of it on, no task of the page is a long one', { tag: '@alone' }, async ({ playground, page }) => {
    const tasks = await longTasks(page, async () => {
      await playground.open(`#/play?v=1&view.diagnostics=${ALL}`);
      await page.waitForTimeout(4000);
      await expect(
        section(playground).getByRole('table', { name: words.numbers({ name: words.names.map }) }),
      ).toBeVisible();
    });
    expect(tasks).toEqual([]);
  });
});
