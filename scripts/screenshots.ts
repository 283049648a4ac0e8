/**
 * Takes the README's picture of the real page, the card that other pages show of a link to it, and the icons:
 * `npm run screenshots` after `npm run build`. With a folder as argument it takes every page there, in both
 * languages, light and dark, wide and phone-narrow, to be looked at.
 */
import { readFileSync } from 'node:fs';
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

/** What is shown of a link elsewhere: the stage of the default run, once it has learnt, and what the page is. */
async function shootCard(): Promise<void> {
  const page = await browser.newPage({ locale: 'en-US', colorScheme: 'light', viewport: wide });
  await page.goto(address);
  await settle(page, '');
  const stage = await page.locator('figure canvas').first().screenshot();
  const words = await page.evaluate(() => ({
    title: document.title,
    sentence: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
  }));
  // An empty page: the built one's policy refuses styles of our own.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1200, height: 630 });
  await page.setContent(`<body style="display: flex; gap: 56px; align-items: center; height: 630px; margin: 0; padding: 0 48px;
    box-sizing: border-box; background: #fdfdfb; color: #1a1a1a; font-family: system-ui, sans-serif">
    <img width="534" height="534" alt="" src="data:image/png;base64,${stage.toString('base64')}">
    <div><h1 style="font-size: 58px; line-height: 1.1; margin: 0">${words.title}</h1>
    <p style="font-size: 30px; line-height: 1.4; margin: 28px 0 0">${words.sentence}</p></div>`);
  await page.screenshot({ path: 'public/card.png' });
  await page.close();
  console.log('public/card.png');
}

/** The favicon as a square of pixels, its sign `share` of it wide. */
async function drawIcon(path: string, pixels: number, share: number, background = 'transparent'): Promise<void> {
  const page = await browser.newPage({ colorScheme: 'light', viewport: { width: pixels, height: pixels } });
  await page.setContent(
    `<body style="margin: 0; display: grid; place-items: center; height: 100vh; background: ${background}">
    <div style="width: ${100 * share}%">${readFileSync('public/favicon.svg', 'utf8')}</div>`,
  );
  await page.screenshot({ path, omitBackground: background === 'transparent' });
  await page.close();
  console.log(path);
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };
const [folder] = process.argv.slice(2);

if (folder === undefined) {
  await shoot({ path: 'public/screenshot.png', hash: '', locale: 'en-US', colorScheme: 'light', viewport: wide });
  await shootCard();
  await drawIcon('public/icon-192.png', 192, 0.86);
  await drawIcon('public/icon-512.png', 512, 0.86);
  // A launcher may cut it to the circle of 80 % (W3C, Web Application Manifest, 'maskable').
  await drawIcon('public/icon-maskable.png', 512, 0.6, '#fdfdfb');
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
