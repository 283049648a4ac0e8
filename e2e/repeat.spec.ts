import { readFileSync } from 'node:fs';
import { decodeLink } from '../src/experiment/link.ts';
import { significant } from '../src/ui/text/format.ts';
import { words as runWords } from '../src/workbench/kit/runs/words.ts';
import { words } from '../src/workbench/repeat/words.ts';
import { expect, test } from './fixtures.ts';
import { distanceInNode } from './inNode.ts';

const { en } = words;
const link = 'v=1&generator.width=8&critic.width=8&batchSize=32&seed=3';
const { experiment } = decodeLink(link);

test('a link brings the runs; each is what its seed is alone, opens on Play at its end, and undo brings all back', async ({
  shared,
}) => {
  const { page } = shared;
  // A task that waits on Play is left when a run is opened there.
  await shared.visit('#/play?v=1&view.task=Wait.&view.lock=*', page.getByText('Wait.'));
  await shared.visit(`#/repeat?${link}&seeds=4&iterations=60`);
  const main = page.getByRole('main');
  await expect(main.getByText(en.said({ done: 4, total: 4, diverged: 0 })).first()).toBeVisible({ timeout: 60_000 });
  const alone = await distanceInNode({ ...experiment, seed: 5 }, { iterations: 60 });
  const run = main.getByRole('link', { name: runWords.en.seed({ seed: '5' }) });
  await expect(run).toContainText(runWords.en.w({ w: significant(alone) }));
  await expect(main.getByRole('cell', { name: significant(Number.NaN) })).toHaveCount(0);

  const download = page.waitForEvent('download');
  await main.getByRole('button', { name: en.csv }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv.split('\n')[0]).toMatch(/^seed,iteration,criticLoss/);
  expect(csv.trim().split('\n')).toHaveLength(1 + 4 * 21);

  // Other seeds are another address; keys undo and pause.
  await main.getByRole('button', { name: en.otherSeeds }).click();
  await expect(main.getByRole('link', { name: runWords.en.seed({ seed: '7' }) })).toBeVisible();
  await expect(page).toHaveURL(/seed=7/);
  await page.keyboard.press('Control+z');
  await expect(run).toBeVisible();
  await expect(page).toHaveURL(/seed=3/);

  await run.click();
  await expect(page).toHaveURL(/#\/play\?.*seed=5/);
  await expect(page.getByText('Wait.')).toHaveCount(0);
  await expect(page.getByText('60', { exact: true }).first()).toBeVisible();
  const status = await page.evaluate(() => window.playground.status());
  expect(status).toMatchObject({ state: 'paused', iteration: 60 });
  // Play may have another engine.
  expect(status.measures?.wasserstein.value).toBeCloseTo(alone, 4);

  // The second line leads back, with the experiment of the run.
  await page.getByRole('link', { name: 'Repeat', exact: true }).click();
  await expect(page).toHaveURL(/#\/repeat\?.*seed=5/);
});
