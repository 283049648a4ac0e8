import { en as english } from '../src/i18n/en.ts';
import { zh as chinese } from '../src/i18n/zh.ts';
import { words } from '../src/workbench/gallery/words.ts';
import { expect, test } from './fixtures.ts';

const { en, zh } = words;

test('a link opens a failure, which fails over its seeds and not once it is mended; undo brings the last one back', async ({
  shared,
}) => {
  const { page } = shared;
  await shared.visit('#/gallery?failure=cold-critic&seeds=2');
  const main = page.getByRole('main');
  const verdict = en.verdict({ failed: 2, done: 2, mended: 0, doneMended: 2 });
  await expect(main.getByText(verdict)).toBeVisible({ timeout: 60_000 });
  await expect(main.getByRole('heading', { name: en.failures['cold-critic'].title })).toBeVisible();
  await expect(main.getByRole('link', { name: en.compare })).toHaveAttribute('href', /b\.criticSteps=100/);

  await main.getByRole('button', { name: en.failures['clipped-flat'].title }).click();
  await expect(main.getByRole('heading', { name: en.failures['clipped-flat'].title })).toBeVisible();
  await expect(page).toHaveURL(/failure=clipped-flat/);
  await page.keyboard.press('Control+z');
  await expect(main.getByText(verdict)).toBeVisible();

  await page.getByRole('button', { name: english.play.language.switchToName }).click();
  await expect(main.getByText(zh.verdict({ failed: 2, done: 2, mended: 0, doneMended: 2 }))).toBeVisible();
  await page.getByRole('button', { name: chinese.play.language.switchToName }).click();
});
