import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

const chapter = (page: Page) => page.getByRole('heading', { name: 'The picture' });
const failure = (page: Page) => page.getByRole('alert').filter({ hasText: 'didn’t arrive' });
const follow = (page: Page, name: 'Play' | 'Learn') => page.getByRole('link', { name, exact: true }).click();
/** From the contents to the first chapter. */
const openFirst = (page: Page) => page.getByRole('link', { name: 'When the supports don’t overlap' }).click();

const status = (page: Page) => page.evaluate(() => window.playground.status());
const iteration = async (page: Page) => (await status(page)).iteration;

/** Play is on the page and its run moves. */
async function playGoesOn(page: Page, from: number): Promise<void> {
  await expect(page.getByRole('img', { name: /^Real and generated samples/ })).toBeVisible();
  await expect.poll(() => iteration(page)).toBeGreaterThan(from);
}

/** Presses a claim's button; waits until what then begins has been judged, however soon. */
async function judged(claim: Locator): Promise<void> {
  const ended = claim.evaluate(
    (card) =>
      new Promise<void>((done) => {
        let begun = false;
        new MutationObserver(() => {
          const { verdict = '' } = (card as HTMLElement).dataset;
          if (verdict === 'running') begun = true;
          else if (begun && /^(holds|fails|blind)$/.test(verdict)) done();
        }).observe(card, { attributeFilter: ['data-verdict'] });
      }),
  );
  await claim.getByRole('button', { name: /^Run/ }).click();
  await ended;
}

// What can't be fetched is an error in the console.
test.afterEach(({ playground }) => {
  playground.problems.length = 0;
});

test.describe('while idle', () => {
  test.use({ fetchesAhead: true });

  test('what was fetched while idle opens without a connection, formulas and both languages included', async ({
    playground,
    context,
  }) => {
    const { page } = playground;
    const fetched: string[] = [];
    page.on('requestfinished', (request) => fetched.push(request.url()));
    await playground.open();
    await expect.poll(() => fetched.filter((url) => /\/(?:en|zh)-[^/]*\.js$/.test(url)).length).toBe(2);
    await context.setOffline(true);
    await follow(page, 'Learn');
    await openFirst(page);
    await expect(chapter(page)).toBeVisible();
    expect(await page.evaluate(() => document.fonts.check('16px KaTeX_Math'))).toBe(true);
    await page.getByRole('button', { name: /中文/ }).click();
    await expect(page.getByRole('heading', { name: '先看图' })).toBeVisible();
  });

  test('without a connection claims on and off the stage, and Play, run on what Learn got ready while idle', async ({
    playground,
  }) => {
    // Who waits for a worker that never comes waits for a minute more.
    test.setTimeout(60_000);
    const { page } = playground;
    const { url, server } = await serveBelow('dist', '/kept/');
    const fetched: string[] = [];
    page.on('requestfinished', (request) => fetched.push(request.url()));
    try {
      await page.goto(`${url}#/learn/disjoint-supports`);
      await expect(chapter(page)).toBeVisible();
      // Two workers that train and one that judges: the binary is the last thing that an engine asks for.
      await expect.poll(() => fetched.filter((address) => address.endsWith('.wasm')).length).toBe(3);
      await page.waitForLoadState('networkidle');
      // Each of these trains on the stage, one after the other, from where the last one left θ: any verdict will do. What
      // is asked for meanwhile is left without an answer: another worker, which must take no other's place.
      server.removeAllListeners('request');
      const files = page.workers().map((worker) => worker.url());
      const asked = page.waitForRequest((request) => files.includes(request.url()));
      await judged(page.locator('#cor-3-2'));
      await asked;
      for (const id of ['gp-soft-law', 'cor-3-2']) await judged(page.locator(`#${id}`));
    } finally {
      server.close();
      server.closeAllConnections();
    }
    await judged(page.locator('#gp-soft-law'));
    const broken = page.locator('#cor-3-2').getByRole('region', { name: /take the noise away/ });
    await page
      .locator('#cor-3-2')
      .getByRole('button', { name: /take the noise away/ })
      .click();
    await expect(broken.locator('[data-holds=false]').first()).toBeVisible({ timeout: 60_000 });
    await follow(page, 'Play');
    await playGoesOn(page, 0);
    expect(await status(page)).toMatchObject({ engine: 'wasm' });
  });
});

test('without a connection Learn says so, Play goes on, and a retry opens Learn later; nor does the other language cost the text', async ({
  playground,
  context,
}) => {
  const { page } = playground;
  await playground.open();
  await expect.poll(() => iteration(page)).toBeGreaterThan(0);
  await context.setOffline(true);
  await follow(page, 'Learn');
  await expect(failure(page)).toBeVisible();
  await follow(page, 'Play');
  await playGoesOn(page, await iteration(page));
  await follow(page, 'Learn');
  await expect(failure(page)).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(failure(page)).toBeVisible();
  const before = await iteration(page);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await openFirst(page);
  await expect(chapter(page)).toBeVisible();
  // Its style sheet came too, and the run that waits on Play is the same one.
  expect(await page.locator('article').evaluate((article) => getComputedStyle(article).gridArea)).toContain('text');
  expect(await iteration(page)).toBeGreaterThanOrEqual(before);

  await context.setOffline(true);
  await page.getByRole('button', { name: /中文/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: '没有加载出来' })).toBeVisible();
  await expect(chapter(page)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('heading', { name: '先看图' })).toBeVisible();
  await page.getByRole('button', { name: /English/ }).click();
  await follow(page, 'Play');
  await playGoesOn(page, before);
});

test('after a new version with other file names a retry loads the page once, at the same address', async ({
  playground,
}) => {
  const { page } = playground;
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  cpSync('dist', folder, { recursive: true });
  const { url, server } = await serveBelow(folder, '/deployed/');
  const loads: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
  const contents = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith('Contents'));
  const move = (from: string, to: string) => {
    for (const name of contents) renameSync(join(folder, 'assets', name + from), join(folder, 'assets', name + to));
  };
  try {
    // Nothing trains there, and it has neither page.
    await page.goto(`${url}#/lab/`);
    await expect(page.locator('main > ul')).toBeVisible();
    move('', '.gone');
    await follow(page, 'Learn');
    await expect(failure(page)).toBeVisible();
    expect(loads).toHaveLength(1);
    // The new version's page finds its files; this one's are gone for good.
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => loads.length).toBe(2);
    await expect(failure(page)).toBeVisible();
    expect(page.url()).toBe(`${url}#/learn`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(failure(page)).toBeVisible();
    expect(loads).toHaveLength(2);
    move('.gone', '');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible();
    expect(loads).toHaveLength(2);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
