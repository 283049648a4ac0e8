import type { Browser, Page } from '@playwright/test';
import { violations } from '../scripts/axe.ts';
import { charts as en } from '../src/i18n/en/charts.ts';
import { charts as zh } from '../src/i18n/zh/charts.ts';
import { expect, test } from './fixtures.ts';
import { sideways } from './reach.ts';
import { address } from './servers.ts';

test.use({ baseURL: address('development') });

const PLANE = 'An optimal plan between 256 real and 256 generated samples';
const CURVES = 'The generator’s gradient under a better discriminator';

declare global {
  interface Window {
    /** How often a picture was cleared to be drawn anew, how many display frames had one drawn, and what each took. */
    drawn: { pictures: number; frames: number[] };
  }
}

/** Counts what is drawn on the page's canvases, and times the display frames in which it happens. */
async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.drawn = { pictures: 0, frames: [] };
    const { prototype } = CanvasRenderingContext2D;
    const clear = prototype.clearRect;
    prototype.clearRect = function (...box) {
      window.drawn.pictures++;
      clear.apply(this, box);
    };
    const ask = requestAnimationFrame;
    window.requestAnimationFrame = (callback) =>
      ask((now) => {
        const [before, start] = [window.drawn.pictures, performance.now()];
        callback(now);
        if (window.drawn.pictures > before) window.drawn.frames.push(performance.now() - start);
      });
  });
}

async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await watchDrawing(page);
  await page.goto('e2e/pages/charts.html');
  await expect(page.getByRole('figure')).toHaveCount(11);
  await expect(page.getByRole('img').first()).toBeVisible();
  return page;
}

/** All of them, in the language of the page; in each a theme for each width, the other way round in the other. */
async function everyChart(page: Page, looks: readonly (readonly ['light' | 'dark', number])[]): Promise<void> {
  for (const figure of await page.getByRole('figure').all()) {
    const title = (await figure.locator('figcaption').textContent()) ?? '';
    expect(title).not.toBe('');
    await expect(figure.getByRole('img', { name: title })).toHaveCount(1);
    await figure.locator('summary').click();
    const rows = figure.getByRole('row');
    await expect(rows.nth(1)).toBeAttached();
    expect(await rows.count()).toBeLessThanOrEqual(13);
  }
  for (const [colorScheme, width] of looks) {
    await test.step(`${colorScheme}, ${width} px: axe finds nothing, nothing sticks out`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => sideways(page), 'scrolls sideways by').toBe(0);
    });
  }
}

const mean = (page: Page, axis: string, slider: typeof zh.slider = en.slider) =>
  page.getByRole('slider', { name: slider({ name: 'Generated mean', axis }) });

async function centreOf(page: Page, axis: string, slider?: typeof zh.slider) {
  const box = await mean(page, axis, slider).boundingBox();
  expect([box?.width, box?.height]).toEqual([44, 44]);
  return { x: (box?.x ?? 0) + 22, y: (box?.y ?? 0) + 22 };
}

test.describe('with mouse and keys', () => {
  // Opened once: no test minds where the one before has left a handle.
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await open(browser);
  });
  test.afterAll(() => page.close());

  test('a handle moves with the keys, and says all of its place', async () => {
    const x = mean(page, 'x');
    await x.focus();
    await x.press('ArrowRight');
    await expect(x).toHaveAttribute('aria-valuenow', '1.25');
    await x.press('Shift+ArrowLeft');
    await expect(x).toHaveAttribute('aria-valuenow', '0.75');
    await x.press('ArrowUp');
    await expect(mean(page, 'y')).toHaveAttribute('aria-valuenow', '0.45');
    await expect(x).toHaveAttribute('aria-valuetext', 'x 0.750, y 0.450');
    await x.press('End');
    await expect(x).toHaveAttribute('aria-valuenow', '3');
    await mean(page, 'y').press('Home');
    await expect(mean(page, 'y')).toHaveAttribute('aria-valuenow', '-3');
  });

  test('a handle is dragged by its rim without a jump, and keeps the focus', async () => {
    await page.getByRole('figure', { name: PLANE }).scrollIntoViewIfNeeded();
    const at = await centreOf(page, 'x');
    const before = (await mean(page, 'x').getAttribute('aria-valuenow')) ?? '';
    await page.mouse.move(at.x + 12, at.y + 12);
    await page.mouse.down();
    await page.mouse.move(at.x + 12, at.y + 12);
    await expect(mean(page, 'x')).toHaveAttribute('aria-valuenow', before);
    await page.mouse.move(at.x + 12 - 60, at.y + 12 - 40, { steps: 4 });
    await page.mouse.up();
    const to = await centreOf(page, 'x');
    // To the nearest step of 0.05, two to three pixels.
    expect(Math.abs(to.x - at.x + 60)).toBeLessThan(3);
    expect(Math.abs(to.y - at.y + 40)).toBeLessThan(3);
    await expect(mean(page, 'x')).toBeFocused();
  });

  test('a chart is drawn when something is new, once a frame, and else not at all', async () => {
    const figure = page.getByRole('figure', { name: PLANE });
    await figure.scrollIntoViewIfNeeded();
    const drawn = () => page.evaluate(() => ({ pictures: window.drawn.pictures, frames: window.drawn.frames.length }));
    await expect(async () => {
      const before = await drawn();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(await drawn()).toEqual(before);
    }).toPass();

    const at = await centreOf(page, 'x');
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.evaluate(() => {
      window.drawn = { pictures: 0, frames: [] };
    });
    for (let k = 1; k <= 60; k++) await page.mouse.move(at.x - k, at.y - (k % 20));
    await page.mouse.up();
    const { pictures, frames } = await page.evaluate(() => window.drawn);
    expect(frames.length).toBeGreaterThan(5);
    expect(pictures).toBe(frames.length);
    const times = frames.toSorted((a, b) => a - b);
    const middle = times[times.length >> 1] as number;
    test.info().annotations.push({ type: 'a frame of 256 lines and 512 points, ms', description: middle.toFixed(2) });
    // A display frame has 16.7 ms.
    expect(middle).toBeLessThan(16);
  });

  test('the crosshair stops at what was measured, by pointer and by keys', async () => {
    const figure = page.getByRole('figure', { name: CURVES });
    const crosshair = figure.getByRole('slider');
    await crosshair.focus();
    await crosshair.press('Home');
    await expect(crosshair).toHaveAttribute(
      'aria-valuetext',
      /^critic steps 1: .*median of 20 seeds 30\.0 \(10\.0 to 75\.0\)/,
    );
    await crosshair.press('ArrowRight');
    await expect(crosshair).toHaveAttribute('aria-valuetext', /^critic steps 2:/);
    await crosshair.blur();
    const box = await figure.locator('canvas').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.5, (box?.y ?? 0) + 100);
    await expect(crosshair).toHaveAttribute('aria-valuetext', /^critic steps (?:20|50|100):/);
  });

  test('what isn’t in a picture is said beside it', async () => {
    const notes = page.getByRole('figure', { name: 'Slopes at x̂' }).locator('p');
    await expect(notes.nth(0)).toHaveText(/^2,000 values in \d+ bins of width [\d.]+ \(Freedman–Diaconis\)\.$/);
    await expect(notes.nth(1)).toHaveText(/^[\d.]+ % lie below 0\.500, outside the picture\.$/);
    const heat = page.getByRole('figure', { name: 'Slope of the critic' });
    await expect(heat.getByText('of the cells hold no number; they are hatched')).toBeVisible();
  });

  test('every chart has a name and its numbers', () =>
    everyChart(page, [
      ['light', 320],
      ['dark', 1440],
    ]));
});

test.describe('on a phone, in Chinese', () => {
  test.use({ locale: 'zh-CN', hasTouch: true, viewport: { width: 390, height: 800 } });

  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await open(browser);
  });
  test.afterAll(() => page.close());

  test('a finger drags a handle; beside it the page scrolls', async () => {
    await page.getByRole('figure', { name: PLANE }).scrollIntoViewIfNeeded();
    const at = await centreOf(page, 'x', zh.slider);
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx: number, dy: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + dx, y: at.y + dy }],
      });
    await touch('touchStart', 15, 0);
    for (const step of [10, 20, 30]) await touch('touchMove', 15, -step);
    await touch('touchEnd', 0, 0);
    const to = await centreOf(page, 'x', zh.slider);
    expect(Math.abs(to.y - at.y + 30)).toBeLessThan(4);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    const touched = await page
      .getByRole('figure', { name: PLANE })
      .locator('canvas')
      .evaluate((canvas) => getComputedStyle(canvas.parentElement as Element).touchAction);
    expect(touched).toBe('pan-y');
  });

  test('every chart has a name and its numbers', () =>
    everyChart(page, [
      ['light', 1440],
      ['dark', 320],
    ]));

  test('type that the reader enlarged enlarges the pictures too', async () => {
    const box = async () =>
      (await page.getByRole('figure', { name: CURVES }).locator('canvas').boundingBox())?.height ?? 0;
    await page.setViewportSize({ width: 390, height: 800 });
    const usual = await box();
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    await expect(async () => expect((await box()) / usual).toBeCloseTo(2, 1)).toPass();
    expect(await sideways(page), 'scrolls sideways by').toBeLessThanOrEqual(0);
  });
});
