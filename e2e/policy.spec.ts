import type { Page } from '@playwright/test';
import { policy } from '../scripts/policy.ts';
import type { EngineName } from '../src/engines/trainer.ts';
import { chapters } from '../src/lessons/index.ts';
import { expect, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

/** Writes what is refused into the console, where both the page's and its workers' are read. */
const tell = `(globalThis.document ?? globalThis).addEventListener('securitypolicyviolation', (event) => {
  console.error('refused:', event.effectiveDirective, event.blockedURI, event.sourceFile);
});`;

/** What the browser refused, in the page and in the workers that its scripts start. */
async function watch(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('refused:')) refused.push(message.text());
  });
  await page.addInitScript(tell);
  // A worker has no init script: the listener comes with its own first file.
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: `if (!globalThis.document) { ${tell} }\n${body}` });
  });
  return refused;
}

// What the page still fetches when a test ends is nobody's fault.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const engines: readonly EngineName[] = [
  'webgpu',
  'wasm',
  'wasm-threads',
  'tfjs-webgpu',
  'tfjs-wasm',
  'tfjs-cpu',
  'reference',
];

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
      const refused = await watch(playground.page);
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
        const refused = await watch(page);
        await page.goto(`./#/learn/${slug}?learn=js`);
        await expect(page.locator('.katex').first()).toBeVisible();
        await page.locator('article [aria-expanded=false]').evaluateAll((closed) => {
          for (const derivation of closed as HTMLElement[]) derivation.click();
        });
        await expect(page.getByRole('progressbar')).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        expect(refused).toEqual([]);
      });
    }
  });
}

test('labs, and the workers that judge their claims, break no rule of their policy', async ({
  playground: { page },
}) => {
  const refused = await watch(page);
  for (const id of ['ot', 'vanish']) {
    await page.goto(`./#/lab/${id}`);
    await expect(page.locator('section[data-verdict="holds"]').first()).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test('a host that sends no headers is kept to the policy by the page itself', async ({ playground }) => {
  const { url, server } = await serveBelow('dist', '/plain/');
  try {
    const refused = await watch(playground.page);
    await playground.open(url);
    await playground.reached(1);
    expect(refused).toEqual([]);
  } finally {
    server.close();
  }
});

test('a violation would be seen, in the page and in the worker', async ({ page }) => {
  const refused = await watch(page);
  await page.goto('./');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => refused.some((text) => text.includes('style-src-attr'))).toBe(true);
  await page.workers()[0]?.evaluate(() => fetch('data:,elsewhere').catch(() => undefined));
  await expect.poll(() => refused.some((text) => text.includes('connect-src'))).toBe(true);
});
