import { test as base, expect, type Page } from '@playwright/test';
import type { Scripting } from '../src/actions/scripting.ts';

/** The page as a test drives it: the documented scripting interface, and what a reader sees. */
export class PlaygroundPage {
  readonly page: Page;
  /** Iterations a second of a page that is opened; 0 is as fast as it goes. */
  readonly speed: number;
  /** Everything the console called an error, and every exception nobody caught. */
  readonly problems: string[] = [];

  constructor(page: Page, speed: number) {
    this.page = page;
    this.speed = speed;
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(error.message));
  }

  /** Opens Play and waits until a reader could use it: its script is there a little before the page that it renders. */
  async open(address = ''): Promise<void> {
    await this.page.goto(address);
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

export const test = base.extend<{ playground: PlaygroundPage; speed: number }>({
  // A page at full speed takes all that two cores have, from the test beside it too. Where training is what a test is
  // about, it says 0.
  speed: [4, { option: true }],
  playground: async ({ page, speed }, use) => {
    const playground = new PlaygroundPage(page, speed);
    await use(playground);
    expect(playground.problems, 'errors in the console').toEqual([]);
  },
});

export { expect };
