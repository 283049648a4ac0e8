import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const pages = { Play: '', 'the first chapter': '#/learn/disjoint-supports', 'a lab alone': '#/lab/lines' };

/**
 * Every pair of language, theme and width, in half of the combinations: colours know no language, words no theme.
 * An audit of a chapter takes eight seconds.
 */
const audited = (locale: string, colorScheme: string, width: number) =>
  [locale === 'en-US', colorScheme === 'light', width === 1280].filter(Boolean).length % 2 === 1;

for (const [name, hash] of Object.entries(pages)) {
  for (const locale of ['en-US', 'zh-CN']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${name}, ${locale}, ${colorScheme}`, () => {
        test.use({ locale, colorScheme });

        for (const [width, height] of [
          [1280, 800],
          [320, 640],
        ] as const) {
          const axe = audited(locale, colorScheme, width) ? 'axe finds nothing, and ' : '';
          test(`${width} px: ${axe}nothing sticks out`, async ({ playground }) => {
            await playground.page.setViewportSize({ width, height });
            await playground.page.goto(hash === '' ? './' : `./${hash}`);
            await expect(playground.page.locator('canvas').first()).toBeVisible();
            if (axe) {
              const { violations } = await new AxeBuilder({ page: playground.page }).analyze();
              expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
            }
            const overflow = await playground.page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(overflow).toBeLessThanOrEqual(0);
          });
        }
      });
    }
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
