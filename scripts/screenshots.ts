/**
 * Takes the README's picture of the real page: `npm run screenshots` after
 * `npm run build`. With a folder as argument it takes every page there, in both
 * languages, light and dark, wide and phone-narrow, to be looked at.
 */
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { Scripting } from '../src/actions/scripting.ts';
import { commonFlags, findBrowser, webgpuFlags } from './browser.mjs';

declare global {
  interface Window {
    playground: Scripting;
  }
}

/** Iterations of the default run that show all eight modes. */
const SETTLED = 800;

async function settle(page: Page, hash: string): Promise<void> {
  await page.waitForSelector('canvas');
  if (hash !== '') return;
  await page.waitForFunction(() => 'playground' in window);
  // waitForFunction takes a pending promise for a yes, so the asking is done from here.
  while ((await page.evaluate(async () => (await window.playground.status()).iteration)) < SETTLED) {
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => window.playground.pause());
  // The level lines and the last measure arrive within a second of the pause.
  await page.waitForTimeout(1000);
}

const server = await preview({ preview: { port: 0 }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...commonFlags, ...webgpuFlags] });

interface Shot {
  readonly path: string;
  readonly hash: string;
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

async function shoot({ path, hash, locale, colorScheme, viewport }: Shot): Promise<void> {
  const page = await browser.newPage({ locale, colorScheme, viewport });
  await page.goto(`${address}${hash}`);
  await settle(page, hash);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };
const [folder] = process.argv.slice(2);

if (folder === undefined) {
  await shoot({ path: 'public/screenshot.png', hash: '', locale: 'en-US', colorScheme: 'light', viewport: wide });
} else {
  for (const [name, hash] of [
    ['play', ''],
    ['learn', '#/learn/disjoint-supports'],
  ] as const) {
    for (const locale of ['en-US', 'zh-CN']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const viewport of [wide, narrow]) {
          const path = `${folder}/${name}-${locale}-${colorScheme}-${viewport.width}.png`;
          await shoot({ path, hash, locale, colorScheme, viewport });
        }
      }
    }
  }
}

await browser.close();
await server.close();
