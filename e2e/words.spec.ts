import { expect, test } from './fixtures.ts';

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('the page speaks Chinese, the switch turns it to English, and the choice stays', async ({ playground }) => {
    await playground.open();
    const html = playground.page.locator('html');
    await expect(html).toHaveAttribute('lang', /^zh/);
    await playground.page.getByRole('button', { name: /English|英/ }).click();
    await expect(html).toHaveAttribute('lang', 'en');
    await playground.page.reload();
    await expect(html).toHaveAttribute('lang', 'en');
  });

  test('no English sentence is left on the Chinese page', async ({ playground }) => {
    await playground.open();
    await playground.reached(1);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
    const text = await playground.page.locator('body').innerText();
    // Names and symbols are Latin in Chinese too; five lower-case words in a row are a sentence.
    expect(text.match(/(?:\b[a-z]{2,}\b[ ,]){5,}/)?.[0]).toBeUndefined();
  });
});

test('in an English browser the page speaks English', async ({ playground }) => {
  await playground.open();
  await expect(playground.page.locator('html')).toHaveAttribute('lang', 'en');
  // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
  const text = await playground.page.locator('body').innerText();
  expect(text.replaceAll('中文', '')).not.toMatch(/\p{Script=Han}/u);
});
