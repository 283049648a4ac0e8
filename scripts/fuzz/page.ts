import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import type { Scripting } from '../../src/actions/scripting.ts';
import { commonFlags, findBrowser, webgpuFlags } from '../browser.mjs';

declare global {
  interface Window {
    playground: Scripting;
  }
}

let started: { readonly server: PreviewServer; readonly browser: Browser; readonly address: string } | undefined;

/** The built page on a free port, and a browser to open it in; started when the first kind asks. */
async function start() {
  if (started) return started;
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...commonFlags, ...webgpuFlags] });
  started = { server, browser, address: server.resolvedUrls?.local[0] ?? '' };
  return started;
}

export async function closePages(): Promise<void> {
  await started?.browser.close();
  await started?.server.close();
}

/** One page in a context of its own, and what went wrong in it. */
export class Visit {
  readonly page: Page;
  readonly address: string;
  /** Exceptions that nobody caught. */
  readonly problems: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, address: string) {
    this.#context = context;
    this.page = page;
    this.address = address;
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    page.on('dialog', (dialog) => {
      this.problems.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** An empty page: what has to be there before the app is set up first, then `open`. */
  static async make(options: BrowserContextOptions = {}): Promise<Visit> {
    const { browser, address } = await start();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
    context.setDefaultTimeout(20_000);
    return new Visit(context, await context.newPage(), address);
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(`${this.address}${hash}`);
    await this.page.waitForSelector('header');
  }

  status(): ReturnType<Scripting['status']> {
    return this.page.evaluate(() => window.playground.status());
  }

  /** The first state that fits. @throws Error after so many milliseconds */
  async until(fits: (status: Awaited<ReturnType<Scripting['status']>>) => boolean, patience = 20_000) {
    const end = Date.now() + patience;
    for (;;) {
      const status = await this.status();
      if (fits(status)) return status;
      if (Date.now() > end) throw new Error(`after ${patience} ms still ${status.state} at ${status.iteration}`);
      await this.page.waitForTimeout(30);
    }
  }

  /** The worker that trains; threads of its own come later. */
  worker(): Worker {
    const [worker] = this.page.workers();
    if (!worker) throw new Error('no worker');
    return worker;
  }

  /** Puts a script before the worker's own. */
  async patchWorker(script: string): Promise<void> {
    await this.#context.route(/\/index-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const ours = /self\.onmessage\s*=/.test(body);
      await route.fulfill({ response, body: ours ? `${script};\n${body}` : body });
    });
  }

  /** Ends the visit. @throws Error where something went wrong in the page */
  async close(): Promise<void> {
    await this.#context.close();
    const [first] = this.problems;
    if (first !== undefined) throw new Error(first);
  }
}

/** One case on a page of its own. */
export async function onPage(options: BrowserContextOptions, visit: (visit: Visit) => Promise<void>): Promise<void> {
  const one = await Visit.make(options);
  try {
    await visit(one);
  } catch (error) {
    await one.close().catch(() => {});
    throw error;
  }
  await one.close();
}
