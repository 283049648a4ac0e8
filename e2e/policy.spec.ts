import { policy } from '../scripts/policy.ts';
import type { EngineName } from '../src/engines/trainer.ts';
import { chapters } from '../src/lessons/index.ts';
import { expect, test } from './fixtures.ts';
import { watchPolicy } from './refused.ts';

/** Those on a GPU, whose kernels take half a minute to compile here, are held to it where webgpu.spec trains on them. */
const engines: readonly EngineName[] = ['wasm', 'wasm-threads', 'tfjs-wasm', 'tfjs-cpu', 'reference'];

// What a page breaks is an error in its console, which `shared` and `playground` end every test with looking for. What a
// worker breaks is heard here alone.
test('Play, labs and every worker that they start break no rule of the policy that came with every file; a violation would be seen each time', async ({
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
  for (const engine of engines) {
    await playground.call('chooseEngine', engine);
    await playground.call('step', 1);
    expect((await playground.call('status')).engine).toBe(engine);
  }
  allowed('Play');

  // It trains at once, for the address says so.
  const trained = page.getByText(/Generator step \d+|Paused after/).first();
  await playground.visit('#/lab/lines?learn=js');
  await expect(trained).toBeAttached();
  allowed('lines');
  for (const id of ['ot', 'vanish']) {
    await playground.visit(`#/lab/${id}`, page.locator('section[data-verdict="holds"]').first());
    allowed(id);
  }
  expect([...sent.keys()].some((path) => path.includes('/worker-'))).toBe(true);
  expect(new Set(sent.values())).toEqual(new Set([policy]));

  // Play's worker, and one that examines.
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(1);
  const seen = async (directive: string) => {
    await expect.poll(() => refused.some((text) => text.includes(directive))).toBe(true);
    refused.length = 0;
  };
  for (const colour of ['red', 'blue']) {
    for (const worker of workers) {
      await worker.evaluate((what) => fetch(`data:,${what}`).catch(() => undefined), colour);
      await seen('connect-src');
    }
    await page.evaluate((to) => document.body.setAttribute('style', `color: ${to}`), colour);
    await seen('style-src-attr');
    // The page's by every other test, too.
    const told = () => playground.problems.splice(0).some((text) => text.includes("directive 'style-src 'self''"));
    await expect.poll(told).toBe(true);
  }
  // What the page still fetches is nobody's fault.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

// Formulas and what stands among them are the same in both languages (lessons.test.ts): half of the chapters in each. The
// first chapter's derivations are opened in learn.spec, all at once.
test('every other chapter opens, with all of its derivations, and breaks no rule in either language', async ({
  shared,
}) => {
  const { page } = shared;
  const written = chapters.filter(({ load }) => load).slice(1);
  const half = Math.floor(written.length / 2);
  await shared.rest();
  for (const [k, { slug, title }] of written.entries()) {
    await test.step(slug, async () => {
      const name = title[k > half ? 'zh' : 'en'];
      await shared.follow(
        `#/learn/${slug}`,
        page.locator('article').getByRole('heading', { name, exact: true, level: 2 }),
      );
      await page.locator('article .katex').filter({ visible: true }).first().waitFor();
      await page.locator('article [aria-expanded=false]').evaluateAll((closed) => {
        for (const derivation of closed as HTMLElement[]) derivation.click();
      });
      await expect(page.locator('canvas').first()).toBeVisible();
      if (k === half) {
        await page.getByRole('button', { name: /中文/ }).click();
        await expect(
          page
            .locator('article')
            .getByText(/[\u4e00-\u9fff]/)
            .first(),
        ).toBeVisible();
      }
      await page.evaluate(() => document.fonts.ready);
    });
  }
  await page.getByRole('button', { name: /English/ }).click();
});
