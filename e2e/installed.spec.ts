import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, savesData, test } from './fixtures.ts';
import { serveBelow } from './static-host.ts';

test.use({ serviceWorkers: 'allow' });

/** The worker that answers for the page, once it has everything. */
const kept = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

/** Opens the page at rest: a run at full speed takes what fetching and keeping the page need. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'playground' in window);
  await page.evaluate(() => window.playground.pause());
}

const closed = (server: Server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

test('after one visit the whole page opens without its host, pages that nobody has opened included; a new build is shown at once, and takes the place of the old one when no page of that is open', async ({
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'wasserstein-'));
  cpSync('dist', folder, { recursive: true });
  const { url, server } = await serveBelow(folder, '/some/path/');
  const first = await context.newPage();
  await first.emulateMedia({ reducedMotion: 'reduce' });
  await open(first, url);
  await expect.poll(() => kept(first), { timeout: 60_000 }).toBe('activated');
  await closed(server);

  // From here on it has nothing more to fetch ahead.
  await savesData(first);
  await first.goto(`${url}?from=elsewhere#/learn/measuring-w`);
  await expect(first.locator('article h3').first()).toBeVisible();
  await first.evaluate(() => history.replaceState(null, '', './#/play?v=1&seed=3'));
  await first.reload();
  await expect.poll(async () => (await first.evaluate(() => window.playground.status())).iteration).toBeGreaterThan(0);
  await first.evaluate(() => window.playground.pause());
  expect(await first.evaluate(async () => (await window.playground.experiment()).seed)).toBe(3);

  // Every file of a build that differs has another name.
  renameSync(join(folder, 'assets'), join(folder, 'newer'));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js|css)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('assets/', 'newer/');
    writeFileSync(join(folder, file), file === 'sw.js' ? text.replace(/const version = "/, '$&0') : text);
  }

  server.listen(Number(new URL(url).port), '127.0.0.1');
  const second = await context.newPage();
  await second.emulateMedia({ reducedMotion: 'reduce' });
  await open(second, url);
  expect(await second.locator('script[src*="newer/"]').count()).toBe(1);
  const versions = () => second.evaluate(async () => (await caches.keys()).length);
  await expect
    .poll(() => second.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), { timeout: 60_000 })
    .toBe('installed');
  expect(await versions()).toBe(2);
  // A page of the same host that the worker doesn't answer for: it sees what is kept, and keeps nobody from leaving.
  await first.close();
  await second.goto(new URL('/', url).href);
  await expect.poll(versions, { timeout: 60_000 }).toBe(1);

  await closed(server);
  await second.goto(url);
  expect(await second.locator('script[src*="newer/"]').count()).toBe(1);
  await expect.poll(async () => (await second.evaluate(() => window.playground.status())).iteration).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
});

test('it can be installed: what a browser asks for is there', async ({ shared, request }) => {
  const { page } = shared;
  await shared.rest();
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Wasserstein Playground', display: 'standalone', start_url: './' });
  for (const { src, sizes } of manifest.icons) {
    const answer = await request.get(src);
    expect(answer.status()).toBe(200);
    const bytes = await answer.body();
    if (sizes !== 'any') expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
