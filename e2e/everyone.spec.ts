import { violations } from '../scripts/axe.ts';
import { en } from '../src/i18n/en.ts';
import { expect, test } from './fixtures.ts';
import { sideways } from './reach.ts';

const pages = {
  Play: '',
  'the contents': '#/learn',
  'the first chapter': '#/learn/disjoint-supports',
  'a lab alone': '#/lab/lines',
};
const large = ['Play', 'the first chapter'];

/** Colours know no language, and formulas are the same in both: how those look is audited once. */
const passing = { 'zh-CN': { without: '.katex-html' }, 'en-US': {} } as const;

/** Every pair of language, theme and width, in half of the combinations: an audit of a chapter takes two seconds. */
const looks = {
  'zh-CN': [
    ['light', 320, 640],
    ['dark', 1280, 800],
  ],
  'en-US': [
    ['light', 1280, 800],
    ['dark', 320, 640],
  ],
} as const;

for (const locale of ['zh-CN', 'en-US'] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    for (const [name, hash] of Object.entries(pages)) {
      // In English what is larger is looked over as its layout is: layout.spec.
      if (locale === 'en-US' && large.includes(name)) continue;
      test(`${name}, light and dark, wide and narrow: axe finds nothing, and nothing sticks out`, async ({
        shared,
      }) => {
        const { page } = shared;
        if (hash === '') {
          await shared.visitPlay();
          // What trains would only take the machine from the audits.
          await shared.call('step');
        } else await shared.visit(hash, page.locator('canvas, figure > svg').first());
        for (const [colorScheme, width, height] of looks[locale]) {
          await test.step(`${colorScheme}, ${width} px`, async () => {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height });
            expect(await violations(page, passing[locale])).toEqual([]);
            await expect.poll(() => sideways(page), 'scrolls sideways by').toBe(0);
          });
        }
      });
    }
  });
}

test('everything on Play is reached by the keyboard, with a focus that shows', async ({ shared }) => {
  const { page } = shared;
  await shared.visitPlay();
  await shared.call('step');
  await page.getByRole('button', { name: en.play.skip }).focus();
  // There and back: what a script focuses shows it only to who had used the keyboard.
  for (const key of ['Tab', 'Shift+Tab']) await page.keyboard.press(key);
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const focus = await page.evaluate(() => {
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
    await page.keyboard.press('Tab');
  }
  for (const tag of ['A', 'BUTTON', 'INPUT', 'SELECT', 'SUMMARY']) expect(seen).toContain(tag);
});
