import { experimentFrom } from '../src/experiment/differences.ts';
import { encodeLink } from '../src/experiment/link.ts';
import { significant } from '../src/ui/text/format.ts';
import { expect, test } from './fixtures.ts';
import { distanceInNode } from './inNode.ts';

const experiment = experimentFrom({ critic: { width: 8 }, generator: { width: 8 }, batchSize: 32 });

test('two arms run in step on the same batches, end where each ends alone, part where they must, and open in Play', async ({
  shared,
}) => {
  const { page } = shared;
  const link = encodeLink(experiment);
  await shared.visit(`#/compare?${link}&b.generatorOptimizer.rate=0.01&iterations=60&looks=5`);
  const main = page.getByRole('main');
  await expect(main.getByText('Look 5 of 5.').first()).toBeVisible({ timeout: 60_000 });

  const w = significant(await distanceInNode(experiment, { iterations: 60 }));
  await expect(main.getByRole('row', { name: /^A / }).getByRole('cell').first()).toHaveText(w);
  await expect(main.getByText('until they part at iteration 2', { exact: false })).toBeVisible();
  await expect(main.getByRole('img', { name: /^A\. Real and generated/ })).toHaveAccessibleName(/Iteration 60: W₁/);

  // An arm more, by the keyboard; the link has it, and undo takes it back.
  await main.getByLabel('Add').selectOption('seed');
  await expect(main.getByText('they see other batches', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/&c\.seed=2&/);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/c\.seed/);
  await main.getByLabel('Stage', { exact: true }).selectOption('ghost');
  await expect(main.getByRole('img', { name: /Real and generated/ })).toHaveCount(1);
  await main.getByRole('link', { name: /^Open in Play: B/ }).click();
  await expect(page.locator('.stage')).toBeVisible();
});
