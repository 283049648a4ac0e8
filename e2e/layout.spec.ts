import AxeBuilder from '@axe-core/playwright';
import { en } from '../src/i18n/en.ts';
import { lines } from '../src/labs/lines/words/en.ts';
import { expect, test } from './fixtures.ts';
import { enlarge, overlapping, sideways, unreachable } from './reach.ts';

const sizes = [
  ['three columns', 1440, 900, 100],
  ['text at 150 %', 1440, 900, 150],
  ['text at 200 %', 1280, 800, 200],
  ['a phone', 320, 640, 100],
  ['400 % zoom', 320, 200, 100],
  ['a phone with text at 200 %', 390, 844, 200],
] as const;

for (const [name, width, height, text] of sizes) {
  test(`Play, ${name}: all is in reach, and nothing lies over anything`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height });
    await enlarge(page, text);
    await playground.open();
    await playground.reached(3);
    await playground.call('pause');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.getByRole('button', { name: en.play.happening.why }).click();
    const tabs = await page.getByRole('tab').count();
    for (const tab of tabs === 0 ? [undefined] : Object.values(en.play.tabs).slice(1)) {
      if (tab) await page.getByRole('tab', { name: tab }).click();
      expect(await sideways(page), 'scrolls sideways by').toBe(0);
      expect(await unreachable(page)).toEqual([]);
      expect(await overlapping(page)).toEqual([]);
    }
    const stage = await page.locator('.stage-canvas').boundingBox();
    expect(stage?.width).toBeGreaterThan(0.4 * Math.min(width, height));
  });
}

for (const [name, width, height, text] of [
  ['two columns', 1440, 900, 100],
  ['text at 200 %', 1280, 800, 200],
  ['a phone', 320, 640, 100],
  ['a phone with text at 150 %', 390, 844, 150],
  ['a phone with text at 200 %', 320, 640, 200],
] as const) {
  test(`Learn, ${name}: nothing sticks out, and the text has its room`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height });
    await enlarge(page, text);
    await page.goto('./#/learn/disjoint-supports');
    await expect(page.locator('article h3').last()).toBeAttached();
    for (const open of [undefined, 'explore', 'learn'] as const) {
      if (open) await page.getByRole('button', { name: lines.tabs[open] }).click();
      expect(await sideways(page), 'scrolls sideways by').toBe(0);
    }
    // Every control of the stage is whole, its slider beside its number or above it; what stands in a row that scrolls, once it is there.
    const clipped = await page.locator('aside').evaluate((aside) => {
      function room(part: Element): readonly [number, number] {
        for (let up = part.parentElement; up && up !== aside; up = up.parentElement)
          if (getComputedStyle(up).overflowX === 'auto') {
            part.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
            const { left, right } = up.getBoundingClientRect();
            return [Math.max(0, left), Math.min(innerWidth, right)];
          }
        return [0, innerWidth];
      }
      return [...aside.querySelectorAll('button, input, [data-ruler]')].flatMap((part) => {
        const [from, to] = room(part);
        const { left, right, width: wide } = part.getBoundingClientRect();
        return wide > 0 && (left < from - 0.5 || right > to + 0.5)
          ? [part.textContent || part.getAttribute('aria-label')]
          : [];
      });
    });
    expect(clipped).toEqual([]);
    const line = await page
      .locator('article p')
      .nth(1)
      .evaluate((paragraph) => {
        const { fontSize } = getComputedStyle(paragraph);
        return paragraph.getBoundingClientRect().width / Number.parseFloat(fontSize);
      });
    // In characters' heights: some twice as many letters.
    expect(line).toBeGreaterThan(Math.min(20, (0.7 * width) / (1.0625 * 0.16 * text)));
  });
}

test('axe finds nothing with text at 200 %, light and dark', async ({ playground }) => {
  const { page } = playground;
  await enlarge(page, 200);
  await playground.open();
  await expect(page.locator('canvas').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  }
});

for (const [width, height, least] of [
  [1440, 900, 650],
  [1920, 1080, 830],
] as const) {
  test(`${width} × ${height}: the picture is ${least} px wide, and all that belongs under it is in sight`, async ({
    playground,
  }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height });
    await playground.open();
    const stage = await page.locator('.stage-canvas').boundingBox();
    expect(stage?.width).toBeGreaterThanOrEqual(least);
    const last = await page.getByRole('button', { name: en.play.happening.why }).boundingBox();
    expect((last?.y ?? Number.NaN) + (last?.height ?? Number.NaN)).toBeLessThanOrEqual(height);
  });
}

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale });
    test('numbers of many digits, of a field that is nearly the same everywhere, stay under the picture', async ({
      playground,
    }) => {
      const { page } = playground;
      await playground.open('#/play?v=1&constraint.kind=clip&constraint.clip=0.01');
      // At this iteration its ends have as many digits as they get.
      await playground.call('reset');
      await playground.call('step', 40);
      const ends = page.locator('.stage-scale .stage-end');
      await expect.poll(async () => (await ends.first().textContent())?.length).toBeGreaterThan(8);
      for (const width of [1280, 1366, 1440, 800, 390]) {
        await page.setViewportSize({ width, height: 800 });
        const out = await page.locator('.stage-scale').evaluate((scale) => {
          const { left, right } = scale.getBoundingClientRect();
          const parts = [...scale.querySelectorAll('span')].map((part) => part.getBoundingClientRect());
          return parts.some((part) => part.left < left - 1 || part.right > right + 1) ? scale.textContent : '';
        });
        expect(out, `${width} px`).toBe('');
      }
    });
  });
}

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`${width} px: language, theme and link stay in reach at the end of a chapter`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height });
    await page.goto('./#/learn/disjoint-supports');
    await expect(page.locator('article h3').last()).toBeAttached();
    await page
      .locator('article h3')
      .last()
      .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(4000);
    const language = page.getByRole('button', { name: en.play.language.switchToName });
    await expect(language).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: en.play.share.teach, exact: true })).toBeInViewport({
      ratio: 1,
    });
    const { bottom } = await page.locator('header nav').evaluate((nav) => nav.getBoundingClientRect());
    expect(bottom).toBeLessThanOrEqual(height / 10);
    // What was jumped to isn't under it.
    const top = await page
      .locator('article h3')
      .last()
      .evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(bottom);
  });
}

test.describe('a message', () => {
  for (const [width, height] of [
    [1440, 900],
    [800, 700],
    [390, 844],
  ] as const) {
    test(`lies over no control at ${width} px`, async ({ playground }) => {
      const { page } = playground;
      await page.setViewportSize({ width, height });
      await playground.open('#/play?v=1&batchSize=4096');
      const box = await page.getByRole('status', { name: en.play.messages.label }).locator('div').boundingBox();
      const stage = await page.locator('.stage-canvas').boundingBox();
      if (!box || !stage) throw new Error('no message, or no stage');
      expect(box.x).toBeGreaterThanOrEqual(stage.x);
      expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width);
      expect(box.y).toBeGreaterThanOrEqual(stage.y - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(stage.y + stage.height);
    });
  }

  test('leaves once it could be read, and not while someone is at it', async ({ playground }) => {
    const { page } = playground;
    await playground.open('#/play?v=1&batchSize=4096');
    await playground.reached(1);
    await playground.call('pause');
    await page.getByRole('button', { name: en.play.messages.close }).click();
    await page.clock.install();
    const message = page.getByRole('status', { name: en.play.messages.label }).locator('div');
    const told = async () => {
      await page.keyboard.press('l');
      await expect(message).toBeVisible();
    };
    await told();
    await page.clock.runFor(4000);
    await expect(message).toBeVisible();
    await page.clock.runFor(10_000);
    await expect(message).toBeHidden();
    await told();
    await message.hover();
    await page.clock.runFor(30_000);
    await expect(message).toBeVisible();
    await page.mouse.move(5, 400);
    await page.clock.runFor(15_000);
    await expect(message).toBeHidden();
  });
});
