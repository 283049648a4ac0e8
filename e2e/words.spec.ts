import { expect, type PlaygroundPage, test } from './fixtures.ts';

/** All that stands on Play while it trains. */
// biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
const visible = ({ page }: PlaygroundPage) => page.locator('body').innerText();

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('the page speaks Chinese and no English sentence, the switch turns it to English, and the choice stays', async ({
    shared: playground,
  }) => {
    await playground.visitPlay();
    await playground.reached(1);
    const html = playground.page.locator('html');
    await expect(html).toHaveAttribute('lang', /^zh/);
    // Names and symbols are Latin in Chinese too; five lower-case words in a row are a sentence.
    expect((await visible(playground)).match(/(?:\b[a-z]{2,}\b[ ,]){5,}/)?.[0]).toBeUndefined();
    await playground.page.getByRole('button', { name: /English|英/ }).click();
    await expect(html).toHaveAttribute('lang', 'en');
    await playground.page.reload();
    await expect(html).toHaveAttribute('lang', 'en');
    // Chosen or found, English is the same page.
    await playground.reached(1);
    expect((await visible(playground)).replaceAll('中文', '')).not.toMatch(/\p{Script=Han}/u);
    await playground.page.getByRole('button', { name: '中文' }).click();
    await expect(html).toHaveAttribute('lang', /^zh/);
  });
});

test('in an English browser the page speaks English', async ({ shared }) => {
  await shared.visit('#/play', shared.page.locator('canvas').first());
  await expect(shared.page.locator('html')).toHaveAttribute('lang', 'en');
  expect((await visible(shared)).replaceAll('中文', '')).not.toMatch(/\p{Script=Han}/u);
});
