import type { Page } from '@playwright/test';
import { violations } from '../scripts/axe.ts';
import { labs as words } from '../src/i18n/en/labs.ts';
import { expect, test } from './fixtures.ts';
import { sideways } from './reach.ts';
import { address } from './servers.ts';

test.use({ baseURL: address('development') });

const stage = (page: Page) => page.getByRole('complementary', { name: 'Stage' });
const tab = (page: Page, name: string) => stage(page).getByRole('button', { name, exact: true });

// Opened once, and by one link: after the first each test brings the lab into view that it is about.
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.goto('e2e/pages/stage.html#/stage?lab=taught&theta=-1');
  await expect(page.locator('#gp-soft-law[data-verdict]')).toBeVisible();
});
test.afterAll(() => page.close());

test('a link says which lab is in view, and sets it', async () => {
  await expect(tab(page, 'Taught')).toHaveAttribute('aria-pressed', 'true');
  await expect(stage(page).getByRole('textbox', { name: 'θ, position' })).toHaveValue('−1');
});

for (const [width, height] of [
  [320, 640],
  [1280, 800],
] as const) {
  test(`${width} px: axe finds nothing, and nothing sticks out`, async () => {
    await page.setViewportSize({ width, height });
    await tab(page, 'Across').click();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page), 'scrolls sideways by').toBeLessThanOrEqual(0);
    await tab(page, 'Taught').click();
    expect(await sideways(page), 'scrolls sideways by').toBeLessThanOrEqual(0);
  });
}

test('an exact lab follows the handle, and the claim of its study with it', async () => {
  await tab(page, 'Across').click();
  const card = page.locator('#parallel-lines');
  await expect(card).toHaveAttribute('data-verdict', 'holds');
  const handle = stage(page).getByRole('slider', { name: /generated line/ });
  await handle.focus();
  await page.keyboard.press('End');
  await expect(stage(page).getByRole('definition').first()).toHaveText('2.00');
  await expect(card).toContainText(/Theory2 within/);
  await expect(page).toHaveURL(/#\/stage\?theta=2$/);
  const other = () => stage(page).getByRole('definition').nth(1).textContent();
  const before = await other();
  await stage(page).getByRole('button', { name: words.reseed }).click();
  await expect.poll(other).not.toBe(before);
  await expect(page).toHaveURL(/theta=2&seed=2$/);
});

test('a trained lab comes into view by its “try it”, runs in the pool, and pauses', async () => {
  await page.locator('article p').first().getByRole('button', { name: 'Teach' }).click();
  await expect(tab(page, 'Taught')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/#\/stage\?lab=taught&theta=0.5&steps=6$/);
  await expect(stage(page).getByText(words.status.done).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('article')).toContainText('0.500 after 6 steps');
  await expect(page.locator('#gp-soft-law')).toHaveAttribute('data-verdict', 'holds');
  // Another teacher's finding is none that the claim speaks of; so many steps aren't over before it is paused.
  const steps = stage(page).getByRole('textbox', { name: /steps/ });
  await steps.fill('300');
  await steps.press('Enter');
  await stage(page).getByRole('combobox', { name: 'teacher' }).selectOption('js');
  await expect(page.locator('#gp-soft-law')).toHaveAttribute('data-verdict', 'waiting');
  await stage(page).getByRole('button', { name: words.pause }).click();
  await expect(stage(page).getByRole('button', { name: words.goOn })).toBeVisible();
  await stage(page).getByRole('button', { name: words.stop }).click();
  await expect(stage(page).getByRole('button', { name: words.start })).toBeVisible();
});

test('the lab that the text speaks of is in view', async () => {
  await tab(page, 'Across').click();
  await page.locator('#second').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy({ top: innerHeight * 0.7, behavior: 'instant' }));
  await expect(tab(page, 'Taught')).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(tab(page, 'Across')).toHaveAttribute('aria-pressed', 'true');
});
