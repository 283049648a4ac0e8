import { policy } from '../scripts/policy.ts';
import type { EngineName } from '../src/engines/trainer.ts';
import { chapters } from '../src/lessons/index.ts';
import { expect, test } from './fixtures.ts';
import { watchPolicy } from './refused.ts';
import { serveBelow } from './static-host.ts';

// What the page still fetches when a test ends is nobody's fault.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** Those on a GPU, whose kernels take half a minute to compile here, are held to it where webgpu.spec trains on them. */
const engines: readonly EngineName[] = ['wasm', 'wasm-threads', 'tfjs-wasm', 'tfjs-cpu', 'reference'];

test('the preview sends the policy with the page and with its worker', async ({ playground: { page } }) => {
  const sent = new Map<string, string | undefined>();
  page.on('response', async (response) => {
    sent.set(new URL(response.url()).pathname, response.headers()['content-security-policy']);
  });
  await page.goto('./');
  await expect.poll(() => [...sent.keys()].some((path) => /worker|index-\w+\.js/.test(path))).toBe(true);
  expect(new Set(sent.values())).toEqual(new Set([policy]));
});

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('Play breaks no rule of its policy on any engine', async ({ playground }) => {
      const refused = await watchPolicy(playground.page);
      await playground.open();
      await playground.reached(1);
      for (const engine of locale === 'en-US' ? engines : []) {
        await playground.call('chooseEngine', engine);
        await playground.call('step', 1);
        expect((await playground.call('status')).engine).toBe(engine);
      }
      expect(refused).toEqual([]);
    });

    for (const { slug } of chapters.filter(({ load }) => load)) {
      test(`${slug} breaks no rule of its policy`, async ({ playground: { page } }) => {
        const refused = await watchPolicy(page);
        await page.goto(`./#/learn/${slug}?learn=js`);
        await expect(page.locator('.katex').filter({ visible: true }).first()).toBeVisible();
        await page.locator('article [aria-expanded=false]').evaluateAll((closed) => {
          for (const derivation of closed as HTMLElement[]) derivation.click();
        });
        await expect(page.locator('canvas').first()).toBeVisible();
        // The first chapter's lab trains at once, where the address says so.
        if (slug === 'disjoint-supports') await expect(page.getByRole('progressbar')).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        expect(refused).toEqual([]);
      });
    }
  });
}

test('labs, and the workers that judge their claims, break no rule of their policy', async ({
  playground: { page },
}) => {
  const refused = await watchPolicy(page);
  for (const id of ['ot', 'vanish']) {
    await page.goto(`./#/lab/${id}`);
    await expect(page.locator('section[data-verdict="holds"]').first()).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test('a host that sends no headers is kept to the policy by the page itself', async ({ playground }) => {
  const { url, server } = await serveBelow('dist', '/plain/');
  try {
    const refused = await watchPolicy(playground.page);
    await playground.open(url);
    await playground.reached(1);
    expect(refused).toEqual([]);
  } finally {
    server.close();
  }
});

test('a violation would be seen, in the page and in the worker', async ({ page }) => {
  const refused = await watchPolicy(page);
  await page.goto('./');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => refused.some((text) => text.includes('style-src-attr'))).toBe(true);
  await page.workers()[0]?.evaluate(() => fetch('data:,elsewhere').catch(() => undefined));
  await expect.poll(() => refused.some((text) => text.includes('connect-src'))).toBe(true);
});
