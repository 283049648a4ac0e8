import type { Page } from '@playwright/test';
import { violations } from '../scripts/axe.ts';
import { beside } from '../src/i18n/en/beside.ts';
import { labs } from '../src/i18n/en/labs.ts';
import { en } from '../src/i18n/en.ts';
import { zh } from '../src/i18n/zh.ts';
import { expect, test } from './fixtures.ts';
import { overlapping, resize, sideways, unreachable } from './reach.ts';

const sizes = [
  ['three columns', 1440, 900, 100],
  ['text at 150 %', 1440, 900, 150],
  ['a notebook with text at 150 %', 1280, 800, 150],
  ['text at 200 %', 1280, 800, 200],
  ['a phone', 320, 640, 100],
  ['400 % zoom', 320, 200, 100],
  ['a phone with text at 200 %', 390, 844, 200],
] as const;

/** Audits: the themes and widths that everyone.spec leaves to this. */
async function audited(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // Targets of 24 px for rem-sized controls too.
  expect(await violations(page, { rules: { 'target-size': { enabled: true } } }), colorScheme).toEqual([]);
}

/** How many distances have been measured since the run began. */
const measured = (page: Page) =>
  page.evaluate(async () => {
    const text = await (await window.playground.save('history')).text();
    const [names = [], ...rows] = text.split('\n').map((line) => line.split(','));
    const at = names.indexOf('wasserstein');
    return rows.filter((row) => Number(row[0]) > 0 && row[at]).length;
  });

test('Play: the picture is large, all is in reach, and nothing lies over anything', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.call('step', 3);
  // A change, and what was before a restart: one line above the curves tells of both.
  await page.getByRole('button', { name: en.play.happening.clipInstead }).click();
  await playground.call('step', 3);
  // What was never measured leaves nothing to be seen.
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  await playground.call('reset');
  await playground.call('step', 3);
  await expect(page.getByRole('link', { name: beside.compareBefore })).toBeAttached();
  const stage = page.locator('.stage-canvas');
  for (const [width, height, least, last] of [
    [1440, 900, 650, en.play.happening.why],
    [1920, 1080, 830, en.play.happening.why],
    [740, 360, 0, en.play.transport.play],
    [360, 640, 0, en.play.transport.play],
  ] as const) {
    await test.step(`${width} × ${height}: ${least} px at least, with what belongs under it in sight`, async () => {
      await resize(page, width, height, 100);
      expect((await stage.boundingBox())?.width).toBeGreaterThanOrEqual(least);
      for (const part of [stage, page.getByRole('button', { name: last })]) {
        const box = await part.boundingBox();
        expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(height);
      }
    });
  }
  const layouts = new Set<boolean>();
  for (const [name, width, height, text] of sizes) {
    await test.step(name, async () => {
      await resize(page, width, height, text);
      const why = page.getByRole('button', { name: en.play.happening.why });
      if ((await why.getAttribute('aria-expanded')) === 'false') await why.click();
      const tabs = await page.getByRole('tab').count();
      layouts.add(tabs > 0);
      for (const tab of tabs === 0 ? [undefined] : Object.values(en.play.tabs).slice(1)) {
        if (tab) await page.getByRole('tab', { name: tab }).click();
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await sideways(page), 'scrolls sideways by').toBe(0);
        expect(await unreachable(page)).toEqual([]);
        expect(await overlapping(page)).toEqual([]);
      }
      // Scrolled to, controls have had the room of the picture, which grows again at the top.
      const wide = async () => (await stage.boundingBox())?.width;
      await expect.poll(wide).toBeGreaterThan(0.4 * Math.min(width, height));
      // Here with what is hidden elsewhere.
      if (name === 'text at 200 %') await audited(page, 'light');
      if (name === 'a phone') await audited(page, 'dark');
    });
  }
  expect(layouts.size, 'layouts, with and without tabs').toBe(2);
});

test('Learn: nothing sticks out, the text has its room, and language, theme and link stay in reach at its end', async ({
  shared,
}) => {
  const { page } = shared;
  await shared.visit('#/learn/disjoint-supports', page.locator('article h3').first());
  const last = page.locator('article h3').last();
  await expect(last).toBeAttached();
  for (const [name, width, height, text] of [
    ['two columns', 1440, 900, 100],
    ['text at 200 %', 1280, 800, 200],
    ['a phone', 320, 640, 100],
    ['a phone with text at 150 %', 390, 844, 150],
    ['a phone with text at 200 %', 320, 640, 200],
  ] as const) {
    await test.step(name, async () => {
      await resize(page, width, height, text);
      for (const tab of await page.getByRole('group', { name: labs.tabs }).getByRole('button').all()) {
        await tab.click();
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
      if (name === 'two columns') await audited(page, 'light');
      if (name === 'a phone') await audited(page, 'dark');
    });
  }
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await test.step(`at the end, ${width} px`, async () => {
      await resize(page, width, height, 100);
      await last.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(4000);
      const language = page.getByRole('button', { name: en.play.language.switchToName });
      await expect(language).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: en.play.share.teach, exact: true })).toBeInViewport({ ratio: 1 });
      const { bottom } = await page.locator('header nav').evaluate((nav) => nav.getBoundingClientRect());
      expect(bottom).toBeLessThanOrEqual(height / 10);
      // What was jumped to isn't under it.
      expect(await last.evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThanOrEqual(bottom);
    });
  }
});

test('numbers of many digits, of a field that is nearly the same everywhere, stay under the picture', async ({
  shared,
}) => {
  const { page } = shared;
  await shared.visitPlay('v=1&constraint.kind=clip&constraint.clip=0.01');
  // At this iteration its ends have as many digits as they get.
  await shared.call('step', 40);
  const scale = page.locator('.stage-scale');
  const switchTo = { English: en.play.language.switchToName, 中文: zh.play.language.switchToName };
  for (const language of ['English', '中文'] as const) {
    await expect.poll(async () => (await scale.locator('.stage-end').first().textContent())?.length).toBeGreaterThan(8);
    for (const width of [1280, 1366, 1440, 800, 390]) {
      await resize(page, width, 800, 100);
      const out = await scale.evaluate((row) => {
        const { left, right } = row.getBoundingClientRect();
        const parts = [...row.querySelectorAll('span')].map((part) => part.getBoundingClientRect());
        return parts.some((part) => part.left < left - 1 || part.right > right + 1) ? row.textContent : '';
      });
      expect(out, `${language}, ${width} px`).toBe('');
    }
    await page.getByRole('button', { name: switchTo[language] }).click();
  }
});
