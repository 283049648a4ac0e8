import { longTasks } from '../scripts/tasks.ts';
import { timeline } from '../src/i18n/en/timeline.ts';
import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';

// What is fetched ahead takes no long task either.
test.use({ speed: 0, fetchesAhead: true });

test('a run is scrubbed without a long task, branched, and come back to', { tag: '@alone' }, async ({
  playground,
  page,
}) => {
  const slider = page.getByRole('slider', { name: timeline.label });
  await playground.open();
  const tasks = await longTasks(page, async () => {
    await playground.reached(200);
    await playground.call('pause');
    const box = (await slider.boundingBox()) as { x: number; y: number; width: number; height: number };
    await page.mouse.move(box.x + box.width - 6, box.y + box.height / 2);
    await page.mouse.down();
    for (let share = 0.95; share > 0.2; share -= 0.025) {
      await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
      await page.waitForTimeout(20);
    }
    await page.mouse.up();
    await expect(page.getByRole('button', { name: timeline.now })).toBeVisible();

    const { reach } = await playground.call('snapshots');
    await expect.poll(async () => (await playground.call('status')).iteration).toBeLessThan(0.3 * reach);
    expect((await playground.call('status')).state).toBe('paused');
    await page.getByRole('button', { name: timeline.now }).click();
    await expect.poll(async () => (await playground.call('status')).iteration).toBe(reach);
    const now = await playground.call('parameters');
    await playground.call('rewind', 40);
    await slider.press('ArrowRight');
    await expect.poll(async () => (await playground.call('status')).iteration).toBe(41);
    await expect(slider).toHaveAttribute('aria-valuetext', /^iteration 41 of/);

    await page.getByRole('button', { name: en.play.happening.clipInstead }).click();
    await playground.call('step', 3);
    expect(await playground.call('snapshots')).toMatchObject({ reach: 44, changes: [41] });
    await page.getByRole('button', { name: en.play.controls.undo }).click();
    await expect.poll(async () => (await playground.call('status')).iteration).toBe(reach);
    expect(await playground.call('parameters')).toEqual(now);
  });
  expect(tasks).toEqual([]);
});
