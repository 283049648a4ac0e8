import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { commonFlags, findBrowser } from '../scripts/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const observer = fileURLToPath(new URL('page/observe.js', import.meta.url));

/** What a reader feels of the built page, in milliseconds and bytes. */
export interface PageFigures {
  readonly engine: string;
  /** From navigation to the first frame of training on screen, browser and server warm. */
  readonly firstMovement: number;
  /** Scripts that the page names in its markup, gzipped. */
  readonly initialBytes: number;
  /** Every script and WebAssembly module asked for until the first movement, gzipped. */
  readonly loadedBytes: number;
  readonly frame95: number;
  /** 0 where no task took over 50 ms: the browser reports no shorter ones. */
  readonly longestTask: number;
  readonly input95: number;
  readonly inputs: number;
}

/** What page/observe.js gathers from the page's first moment on. */
interface Observed {
  frames: number[];
  tasks: number[];
  inputs: Map<number, number>;
  /** When something first moved, milliseconds after navigation. */
  moved?: number;
}

declare global {
  interface Window {
    observed: Observed;
  }
}

/** The value that a share of all stay under; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Key presses and clicks spread over the time, as a reader who looks around. */
async function touch(page: Page, seconds: number): Promise<number> {
  const inputs = 40;
  for (let i = 0; i < inputs; i++) {
    if (i % 2 === 0) await page.keyboard.press('Tab');
    else await page.mouse.click(4, 4);
    await page.waitForTimeout((1000 * seconds) / inputs);
  }
  return inputs;
}

/** Opens the page and waits until something has moved; returns the bytes of what it asked for until then. */
async function enter(page: Page, address: string) {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/javascript|wasm/.test(type))
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  await page.addInitScript({ path: observer });
  await page.goto(address);
  await page.waitForFunction(() => window.observed.moved !== undefined, undefined, { timeout: 60_000 });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function initialBytes(page: Page): Promise<number> {
  const texts = await page.evaluate(async () => {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
    const scripts = document.querySelectorAll<HTMLScriptElement>('script[src]');
    const addresses = [...Array.from(links, ({ href }) => href), ...Array.from(scripts, ({ src }) => src)];
    return Promise.all([...new Set(addresses)].map(async (address) => (await fetch(address)).text()));
  });
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

/**
 * Builds the page, opens it in a browser without WebGPU and watches it train at full speed.
 *
 * @param folder for the build
 * @param seconds how long it is watched
 */
export async function measurePage(folder: string, seconds: number): Promise<PageFigures> {
  const outDir = join(folder, 'site');
  const common = { root, logLevel: 'error' } as const;
  await build({ ...common, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0 } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: commonFlags });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const warm = await browser.newPage();
    await enter(warm, address);
    // Asked before the page idles: it then fetches Learn, too.
    const initial = await initialBytes(warm);
    await warm.close();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const loadedBytes = await enter(page, address);
    const moved = await page.evaluate(() => {
      const { observed } = window;
      observed.frames = [];
      observed.tasks = [];
      return observed.moved ?? Number.NaN;
    });
    const inputs = await touch(page, seconds);
    const { frames, tasks, slow } = await page.evaluate(() => {
      const { observed } = window;
      return { frames: observed.frames, tasks: observed.tasks, slow: [...observed.inputs.values()] };
    });
    const engine = await page.evaluate(async () => (await window.playground.status()).engine ?? 'no engine');
    // The browser reports inputs from 16 ms on; the others were painted sooner.
    const painted = [...slow, ...Array<number>(Math.max(0, inputs - slow.length)).fill(16)];
    return {
      engine,
      firstMovement: moved,
      initialBytes: initial,
      loadedBytes,
      frame95: quantile(frames, 0.95),
      longestTask: Math.max(0, ...tasks),
      input95: quantile(painted, 0.95),
      inputs,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
