import { encodeLink } from '../src/experiment/link.ts';
import { benchInNode } from '../src/studies/inNode.test-kit.ts';
import { type Run, systemExperiment, systems } from '../src/studies/systems.ts';
import { significant } from '../src/ui/text/format.ts';
import { expect, test } from './fixtures.ts';

const at = { data: 'grid', width: 8, steps: 16 } as const;

test('a link brings seven systems, each comes to what its experiment comes to, and Play opens just that', async ({
  shared,
}) => {
  const { page } = shared;
  await shared.visit('#/learn/seven?data=grid&width=8&steps=16&seed=3');
  const main = page.getByRole('main');
  await expect(main.getByRole('img')).toHaveCount(7);
  await expect(main.getByText('Done.').first()).toBeVisible({ timeout: 60_000 });
  const bench = benchInNode(3);
  let last: Run | undefined;
  for await (last of systems.find({ ...at, system: 'clip' }, bench));
  bench.dispose();
  const w = significant(last?.wasserstein ?? Number.NaN);
  await expect(
    main
      .getByRole('row', { name: /^WGAN, clipped/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText(w);
  await expect(main.getByRole('img', { name: /^WGAN, clipped/ })).toHaveAccessibleName(new RegExp(`Step 16: W₁ ${w},`));
  await main.getByRole('link', { name: 'Open in Play: WGAN, clipped' }).click();
  await expect(page).toHaveURL(`#/play?${encodeLink(systemExperiment({ ...at, system: 'clip' }, 3))}`);
  await expect(page.locator('.stage')).toBeVisible();
});
