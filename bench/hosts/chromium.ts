import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { commonFlags, findBrowser, webgpuFlags } from '../../scripts/browser.mjs';
import { isolation } from '../../scripts/isolation.mjs';
import type { Coverage, Goal } from '../coverage.ts';
import type { Bytes } from '../page/accounting.ts';
import type { PageBench } from '../page/main.ts';
import type { Host } from './host.ts';

declare global {
  interface Window {
    /** What bench/page/main.ts puts there. */
    bench: PageBench;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Memory extends Bytes {
  /** JavaScript objects in use after a collection. */
  readonly heap: number;
}

/** A page of its own, and with it modules, backends and memory of its own. */
export interface PageHost extends Host {
  timeToCover(goal: Goal): Promise<Coverage>;
  timeOfField(): Promise<number>;
  timeOfClaims: PageBench['timeOfClaims'];
  countOfClaims(): Promise<number>;
  memory(): Promise<Memory>;
}

export interface Chromium {
  readonly version: string;
  /** @param isolated whether its host lets threads share a memory */
  open(isolated?: boolean): Promise<PageHost>;
  close(): Promise<void>;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function openPage(browser: Browser, address: string, place: PageHost['place']): Promise<PageHost> {
  const page: Page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  const session = await page.context().newCDPSession(page);
  return {
    place,
    prepare: (subject, experiment) =>
      page.evaluate(([name, value]) => window.bench.prepare(name, value), [subject, experiment] as const),
    run: (iterations) => page.evaluate((count) => window.bench.run(count), iterations),
    timeToCover: (goal) => page.evaluate((value) => window.bench.timeToCover(value), goal),
    timeOfField: () => page.evaluate(() => window.bench.timeOfField()),
    timeOfClaims: (workers, seed) =>
      page.evaluate(([count, value]) => window.bench.timeOfClaims(count, value), [workers, seed] as const),
    countOfClaims: () => page.evaluate(() => window.bench.countOfClaims()),
    async memory() {
      const heap = await heapOf(session);
      return { heap, ...(await page.evaluate(() => window.bench.bytesInUse())) };
    },
    close: () => page.close(),
  };
}

/**
 * Builds the benchmark's page as the product is built, serves it and starts a browser.
 *
 * @param folder for the build
 * @param products the folder that `compileProduct` wrote to
 */
export async function startChromium(folder: string, products: string): Promise<Chromium> {
  const outDir = join(folder, 'page');
  const common = { root, configFile: false, logLevel: 'error' } as const;
  const input = join(root, 'bench/page/index.html');
  await build({
    ...common,
    publicDir: products,
    // Studies and claims are fetched when they are wanted.
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4096, rolldownOptions: { input } },
  });
  const serve = (headers: Record<string, string>) =>
    preview({ ...common, build: { outDir }, preview: { port: 0, headers } });
  const [plain, isolated] = [await serve({}), await serve(isolation)];
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...commonFlags, ...webgpuFlags] });
  const addressOf = (server: PreviewServer) => new URL('bench/page/index.html', server.resolvedUrls?.local[0]).href;
  return {
    version: browser.version(),
    open: (threads = false) =>
      threads
        ? openPage(browser, addressOf(isolated), 'isolated Chromium')
        : openPage(browser, addressOf(plain), 'Chromium'),
    async close() {
      await browser.close();
      await plain.close();
      await isolated.close();
    },
  };
}
