import type { CDPSession } from '@playwright/test';
import { data } from '../src/i18n/en/data.ts';
import { timeline } from '../src/i18n/en/timeline.ts';
import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';

test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

type Place = readonly [x: number, y: number];
type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** Draws a finger over the screen as the screen would tell it: unless something takes it, the browser scrolls. */
async function swipe(session: CDPSession, [x, y]: Place, [toX, toY]: Place): Promise<void> {
  const steps = 12;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [{ x, y }]);
  for (let k = 1; k <= steps; k++) {
    await touch('touchMove', [{ x: x + ((toX - x) * k) / steps, y: y + ((toY - y) * k) / steps }]);
  }
  await touch('touchEnd', []);
}

test('a finger goes back in the run, draws on the stage, and scrolls past a slider without moving it', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#/play?v=1&generator.width=8&critic.width=8&batchSize=32');
  const session = await page.context().newCDPSession(page);
  const scrolled = () => page.evaluate(() => scrollY);

  await playground.call('step', 120);
  const bar = page.getByRole('slider', { name: timeline.label });
  const { x, y, width, height } = (await bar.boundingBox()) as Box;
  const start = await scrolled();
  // Across, and not quite level.
  await swipe(session, [x + width - 7, y + height / 2], [x + 0.25 * width, y + height / 2 + 4]);
  // On its way to a place a run passes others: it is there once the bar says so too.
  const rests = async () => (await playground.call('status')).iteration - Number(await bar.inputValue());
  await expect.poll(rests).toBe(0);
  const { iteration } = await playground.call('status');
  expect(iteration).toBeLessThan(0.4 * Number(await bar.getAttribute('max')));
  expect(await scrolled()).toBe(start);

  // Up from the bar the page scrolls; the run is where it was, and goes on if it went on.
  for (const goesOn of [false, true]) {
    if (goesOn) await playground.call('play');
    const from = (await playground.call('status')).iteration;
    const top = await scrolled();
    await swipe(session, [x + 0.8 * width, y + height / 2], [x + 0.8 * width, y - 140]);
    expect(await scrolled()).toBeGreaterThan(top);
    await expect.poll(rests).toBe(0);
    await expect
      .poll(() => playground.call('status'))
      .toMatchObject(goesOn ? { state: 'playing' } : { state: 'paused', iteration: from });
    expect((await playground.call('status')).iteration).toBeGreaterThanOrEqual(from);
    expect((await playground.call('status')).iteration).toBeLessThan(from + 40);
    await page.evaluate(() => scrollTo(0, 0));
  }
  await playground.call('pause');

  // Up over a slider the page scrolls, and the slider is where it was.
  const experiment = await playground.call('experiment');
  const slider = page.getByRole('slider', { name: /λ/ });
  await slider.scrollIntoViewIfNeeded();
  const lambda = (await slider.boundingBox()) as Box;
  const down = await scrolled();
  await swipe(session, [lambda.x + 0.9 * lambda.width, lambda.y + 12], [lambda.x + 0.9 * lambda.width, lambda.y - 140]);
  expect(await scrolled()).toBeGreaterThan(down);
  await expect.poll(() => playground.call('experiment')).toEqual(experiment);
  await page.evaluate(() => scrollTo(0, 0));

  await page.getByRole('button', { name: en.play.controls.draw, exact: true }).tap();
  const surface = page.getByRole('application', { name: data.drawing.surface });
  const box = (await surface.boundingBox()) as Box;
  const before = await scrolled();
  const at = (right: number, down: number): Place => [box.x + right * box.width, box.y + down * box.height];
  const total = async () =>
    Number((await page.locator('[data-sketch]').textContent())?.match(/([\d,]+) of 4,096/)?.[1]);
  await swipe(session, at(0.5, 0.8), at(0.52, 0.2));
  const brushed = await total();
  expect(brushed).toBeGreaterThan(60);
  // On a machine that is busy a tap may last, and is none.
  await expect(async () => {
    await page.getByText(data.drawing.names.eraser, { exact: true }).tap();
    await expect(page.getByRole('radio', { name: data.drawing.names.eraser })).toBeChecked({ timeout: 1000 });
  }).toPass();
  await swipe(session, at(0.5, 0.5), at(0.52, 0.2));
  expect(await total()).toBeLessThan(0.7 * brushed);
  expect(await scrolled()).toBe(before);
});
