import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Scripting } from '../src/actions/scripting.ts';

/** The quietest address: a list of links. Nothing trains there, and what was open before is gone. */
const REST = '#/lab/';

/** The page as a test drives it: the documented scripting interface, and what a reader sees. */
export class PlaygroundPage {
  readonly page: Page;
  /** Iterations a second of a page that is opened; 0 is as fast as it goes. */
  readonly speed: number;
  /** Everything the console called an error, and every exception nobody caught, each after the address visited last. */
  readonly problems: string[] = [];
  private visited = '';

  constructor(page: Page, speed: number) {
    this.page = page;
    this.speed = speed;
    const note = (problem: string) => this.problems.push(`${this.visited}${problem}`);
    page.on('console', (message) => message.type() === 'error' && note(message.text()));
    page.on('pageerror', (error) => note(error.message));
  }

  /**
   * Goes to an address as a reader does who follows a link, without loading the page again: everything that was there is
   * taken down first, so that nothing found afterwards is of before. Only a page that isn't open yet is opened.
   *
   * @param hash `#/lab/ot?n=17`
   * @param there what shows that it has arrived
   */
  async visit(hash: string, there: Locator = this.page.locator('#main')): Promise<void> {
    await this.rest();
    await this.follow(hash, there);
  }

  /**
   * Goes on to an address straight from what is there, as by a link in it.
   *
   * @param there what shows that it has arrived, and wasn't there before
   */
  async follow(hash: string, there: Locator): Promise<void> {
    this.visited = `${hash}: `;
    await this.hashTo(hash);
    // `expect` describes the whole page each time that it looks and finds nothing.
    await there.waitFor();
  }

  /** Takes down what is there. What was asked of the page until here, and of its console, has come to an end. */
  async rest(): Promise<void> {
    if (this.page.url() === 'about:blank') await this.page.goto(`./${REST}`);
    else await this.hashTo(REST);
    await this.page.locator('main > ul').waitFor();
    // A message goes along from page to page, until it could be read.
    await this.page.evaluate(() => document.querySelector<HTMLElement>('[role="status"][data-at] button')?.click());
  }

  /** Visits Play as `open` leaves it: at the run's beginning, training at this page's speed. */
  async visitPlay(query = 'v=1'): Promise<void> {
    await this.visit(`#/play?${query}`, this.page.locator('.stage-canvas canvas'));
    await this.call('setSpeed', this.speed);
    await this.call('reset');
    await this.call('play');
  }

  private hashTo(hash: string): Promise<void> {
    return this.page.evaluate(async (to) => {
      if (location.hash !== to) {
        const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = to;
        await heard;
      }
      // The page's own listeners, and what they render.
      await new Promise((done) => setTimeout(done));
    }, hash);
  }

  /** Opens Play and waits until a reader could use it: its script is there a little before the page that it renders. */
  async open(address = ''): Promise<void> {
    await this.page.goto(address);
    await this.opened();
  }

  /** Loads a page that is open once more, at another address; a new one would cost twice as much. */
  async reopen(hash: string): Promise<void> {
    // What is there hears nothing of it.
    await this.page.evaluate((to) => history.replaceState(null, '', to), hash);
    await this.page.reload();
    await this.opened();
  }

  private async opened(): Promise<void> {
    await this.page.waitForFunction(() => 'playground' in window);
    await this.call('setSpeed', this.speed);
    await this.page.locator('canvas').first().waitFor();
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  /** Calls one method of `window.playground` in the page. */
  async call<Name extends keyof Scripting>(
    name: Name,
    ...args: Parameters<Scripting[Name]>
  ): Promise<Awaited<ReturnType<Scripting[Name]>>> {
    return this.page.evaluate(
      ([method, values]) => {
        const scripting = (window as unknown as { playground: Record<string, (...rest: unknown[]) => unknown> })
          .playground;
        return scripting[method as string]?.(...(values as unknown[]));
      },
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<Scripting[Name]>>>;
  }

  /** Waits until the run has done so many iterations. */
  async reached(iteration: number): Promise<void> {
    await expect.poll(async () => (await this.call('status')).iteration).toBeGreaterThanOrEqual(iteration);
  }
}

/** Gives the page that is held for such tests; opens one for the first of them. The others rest meanwhile. */
type Hold = (kind: string, speed: number) => Promise<PlaygroundPage>;

export interface Fixtures {
  /** A page of this test alone. */
  playground: PlaygroundPage;
  /**
   * A page that tests of the same language and kind of pointer use one after the other, in this window and theme: opening
   * one costs two seconds. For tests that `visit` an address and leave nothing behind: they put a choice of language or theme
   * back, and add no route and no init script. After a test that failed, Playwright starts afresh.
   */
  shared: PlaygroundPage;
  speed: number;
  fetchesAhead: boolean;
  glides: boolean;
}

/** What a reader's browser says who pays for each byte: nothing comes before it is asked for. */
export const savesData = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });

/** What every file takes, the ones too that need none of it: for another `test` Playwright starts another process and browser. */
export const test = base.extend<Fixtures, { hold: Hold }>({
  // A page at full speed takes all that two cores have, from the test beside it too. Where training is what a test is
  // about, it says 0.
  speed: [2, { option: true }],
  // Four seconds after it was opened, the page gets ready what a reader may want next: every other part of it and three
  // workers, for four seconds of a core. Where that belongs to what a test is about, it says true.
  fetchesAhead: [false, { option: true }],
  // A stage that glides from look to look keeps a core busy however slowly it trains; for a reader who wants less motion it
  // is drawn at each look, for a quarter of that. Where motion or time is what a test is about, it says true.
  glides: [false, { option: true }],
  playground: async ({ page, speed, fetchesAhead, glides }, use) => {
    if (!fetchesAhead) await savesData(page);
    await page.emulateMedia({ reducedMotion: glides ? null : 'reduce' });
    const playground = new PlaygroundPage(page, speed);
    await use(playground);
    expect(playground.problems, 'errors in the console').toEqual([]);
  },
  hold: [
    async ({ browser }, use) => {
      const held = new Map<string, PlaygroundPage>();
      await use(async (kind, speed) => {
        const known = held.get(kind);
        if (known) return known;
        // With what the test that asks for it uses.
        const context = await browser.newContext();
        const page = await context.newPage();
        await savesData(page);
        const opened = new PlaygroundPage(page, speed);
        held.set(kind, opened);
        return opened;
      });
      for (const { page } of held.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  shared: async ({ hold, baseURL, locale, hasTouch, speed, viewport, colorScheme, glides }, use) => {
    const playground = await hold(JSON.stringify([baseURL, locale, hasTouch, speed]), speed);
    await playground.page.setViewportSize(viewport ?? { width: 1280, height: 800 });
    await playground.page.emulateMedia({ colorScheme, reducedMotion: glides ? null : 'reduce', forcedColors: null });
    await use(playground);
    await playground.rest();
    expect(playground.problems.splice(0), 'errors in the console').toEqual([]);
  },
});

export { expect };
