import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { sideways } from './reach.ts';

const pages = {
  Play: '',
  'the contents': '#/learn',
  'the first chapter': '#/learn/disjoint-supports',
  'a lab alone': '#/lab/lines',
};

/**
 * Every pair of language, theme and width, in half of the combinations: colours know no language, words no theme.
 * An audit of a chapter takes eight seconds.
 */
const audited = (locale: string, colorScheme: string, width: number) =>
  [locale === 'en-US', colorScheme === 'light', width === 1280].filter(Boolean).length % 2 === 1;

for (const [name, hash] of Object.entries(pages)) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${name}, ${locale}`, () => {
      test.use({ locale });

      test('light and dark, wide and narrow: axe finds nothing, and nothing sticks out', async ({ playground }) => {
        const { page } = playground;
        await page.goto(hash === '' ? './' : `./${hash}`);
        await expect(page.locator('canvas, figure > svg').first()).toBeVisible();
        // What trains would only take the machine from the audits.
        if (hash === '') {
          await playground.reached(1);
          await playground.call('pause');
        }
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const [width, height] of [
            [1280, 800],
            [320, 640],
          ] as const) {
            await test.step(`${colorScheme}, ${width} px`, async () => {
              await page.setViewportSize({ width, height });
              if (audited(locale, colorScheme, width)) {
                const { violations } = await new AxeBuilder({ page }).analyze();
                expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
              }
              await expect.poll(() => sideways(page), 'scrolls sideways by').toBe(0);
            });
          }
        }
      });
    });
  }
}

test('with reduced motion the page still trains, and draws in steps', async ({ playground }) => {
  await playground.page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await playground.reached(3);
});

test('everything on Play is reached by the keyboard, with a focus that shows', async ({ playground }) => {
  await playground.open();
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await playground.page.keyboard.press('Tab');
    const focus = await playground.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return {
        tag: element.tagName,
        visible: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
    if (focus.tag === 'BODY') break;
    expect(focus.visible, focus.tag).toBe(true);
    seen.add(focus.tag);
  }
  for (const tag of ['A', 'BUTTON', 'INPUT', 'SELECT', 'SUMMARY']) expect(seen).toContain(tag);
});
