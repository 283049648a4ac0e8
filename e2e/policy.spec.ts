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

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale });

    // One page for all: what comes late is refused as late parts arrive and are shown, and each is new to it.
    test('Play and every chapter, labs and their workers break no rule of the policy that came with every file', async ({
      playground,
    }) => {
      const { page } = playground;
      const refused = await watchPolicy(page);
      const sent = new Map<string, string | undefined>();
      page.on('response', (response) => {
        sent.set(new URL(response.url()).pathname, response.headers()['content-security-policy']);
      });
      const allowed = (where: string) => expect.soft(refused.splice(0), where).toEqual([]);

      await playground.open();
      await playground.reached(1);
      for (const engine of locale === 'en-US' ? engines : []) {
        await playground.call('chooseEngine', engine);
        await playground.call('step', 1);
        expect((await playground.call('status')).engine).toBe(engine);
      }
      allowed('Play');

      for (const { slug } of chapters.filter(({ load }) => load)) {
        await test.step(slug, async () => {
          await playground.visit(`#/learn/${slug}?learn=js`, page.locator('.katex').filter({ visible: true }).first());
          await page.locator('article [aria-expanded=false]').evaluateAll((closed) => {
            for (const derivation of closed as HTMLElement[]) derivation.click();
          });
          await expect(page.locator('canvas').first()).toBeVisible();
          // The first chapter's lab trains at once, where the address says so.
          if (slug === 'disjoint-supports') await expect(page.getByRole('progressbar')).toBeVisible();
          await page.evaluate(() => document.fonts.ready);
          allowed(slug);
        });
      }

      for (const id of ['ot', 'vanish']) {
        await playground.visit(`#/lab/${id}`, page.locator('section[data-verdict="holds"]').first());
        allowed(id);
      }
      expect([...sent.keys()].some((path) => path.includes('/worker-'))).toBe(true);
      expect(new Set(sent.values())).toEqual(new Set([policy]));
    });
  });
}

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

test('a violation would be seen each time, in the page and in the worker', async ({ page }) => {
  const refused = await watchPolicy(page);
  const seen = (directive: string) => expect.poll(() => refused.some((text) => text.includes(directive))).toBe(true);
  await page.goto('./');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  for (const colour of ['red', 'blue']) {
    refused.length = 0;
    await page.evaluate((to) => document.body.setAttribute('style', `color: ${to}`), colour);
    await seen('style-src-attr');
    await page.workers()[0]?.evaluate((what) => fetch(`data:,${what}`).catch(() => undefined), colour);
    await seen('connect-src');
  }
});
