import { expect, test } from './fixtures.ts';

const networks = 'critic.width=6&critic.depth=2&generator.width=6&generator.depth=2&batchSize=16';
const map = `#/sweep?x=constraint.lambda=0.01..1:3:log&y=criticSteps=1..3:2&iterations=48&v=1&${networks}&seed=5`;

test('a map fills, is read by keys, coloured anew at no cost, and opens its runs', async ({ shared: playground }) => {
  const { page } = playground;
  await playground.visit(map);
  await expect(page.getByText('6 of 6 runs done.').first()).toBeVisible();
  const picture = page.getByRole('img', { name: 'Critic steps over Penalty weight λ. 6 of 6 cells measured' });
  await expect(picture).toBeVisible();

  const crosshair = page.getByRole('slider', { name: /Critic steps over Penalty weight λ/ });
  await crosshair.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(crosshair).toHaveAttribute('aria-valuetext', /^Penalty weight λ 0\.1, Critic steps 3: \w+$/);
  const cell = page.getByRole('region', { name: 'Penalty weight λ 0.1, Critic steps 3' });
  await expect(cell.getByRole('img', { name: /^Points at the end/ })).toBeVisible();

  await page.getByLabel('Colour by').selectOption('distance');
  await expect(crosshair).toHaveAttribute('aria-valuetext', /: [\d.]+$/);
  await expect(page.getByText('6 of 6 runs done.').first()).toBeVisible();
  await expect(page).toHaveURL(/measure=distance/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/measure=distance/);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('sweep.csv');

  // A finger's first tap shows a cell; a pointer's click opens it.
  await picture.click({ position: { x: 120, y: 60 } });
  await expect(page).toHaveURL(/#\/play\?v=1&.*seed=5/);
  await page.waitForFunction(() => 'playground' in window);
  // Where Play was open before, it goes on with what was there until the page is rendered.
  const opened = async () => {
    const { criticSteps, constraint, critic } = await playground.call('experiment');
    return [criticSteps, constraint.lambda, critic.width];
  };
  await expect.poll(opened).toEqual([3, 0.01, 6]);

  const told = await playground.call('sweep', {
    x: 'constraint.lambda=0.01..1:2:log',
    y: 'criticSteps=1..3:2',
    iterations: 48,
  });
  expect(told.cells.map(({ x, y, runs }) => [x, y, runs.length, runs[0]?.seed])).toEqual([
    [0.01, 1, 1, 5],
    [1, 1, 1, 5],
    [0.01, 3, 1, 5],
    [1, 3, 1, 5],
  ]);

  await page.goBack();
  await expect(page.getByRole('img', { name: /6 of 6 cells measured/ })).toBeVisible();
});
