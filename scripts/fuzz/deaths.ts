import type { Kind } from './kind.ts';
import { onPage, type Visit } from './page.ts';
import type { Random } from './random.ts';

/** A death is noticed, and another worker there, within so many milliseconds. */
const NOTICED = 3000;
/** A playing run loses at most what it did since the last checkpoint: 3 s, and a busy machine's share. */
const LOST_SECONDS = 6;

/** What the page is at when the worker dies. */
async function busyWith(visit: Visit, random: Random) {
  const { page } = visit;
  const what = random.pick(['play', 'pause', 'step', 'engine', 'live'] as const);
  const call = (method: 'play' | 'pause') => page.evaluate((name) => window.playground[name](), method);
  if (what === 'play' || what === 'pause') await call(what);
  // Not waited for: the death comes in the middle.
  if (what === 'step') void page.evaluate(() => window.playground.step(50).catch(() => {})).catch(() => {});
  if (what === 'engine') {
    const engine = random.pick(['wasm', 'tfjs-wasm', 'tfjs-cpu', 'reference', 'auto'] as const);
    void page.evaluate((name) => window.playground.chooseEngine(name).catch(() => {}), engine).catch(() => {});
  }
  if (what === 'live') await page.getByRole('textbox', { name: /λ/ }).fill(String(1 + random.below(9)));
  await page.waitForTimeout(random.below(1200));
  return what;
}

/** How the worker ends: told by the platform, or without a word. */
async function kill(visit: Visit, random: Random): Promise<void> {
  const silently = random.unit() < 0.7;
  const dies = silently
    ? visit.worker().evaluate(() => self.close())
    : visit.worker().evaluate(() => setTimeout(() => self.dispatchEvent(new ErrorEvent('error')) && self.close(), 0));
  await dies.catch(() => {});
}

/** Workers that die at any moment: the run goes on from where it was, and never from 0. */
export const deaths: Kind = {
  name: 'deaths',
  cases: 50,
  quick: 6,
  async run({ cases, random, tally, fail }) {
    await onPage({}, async (visit) => {
      await visit.open();
      await visit.until(({ iteration }) => iteration > 20);
      for (let i = 0; i < cases; i++) {
        try {
          const what = await busyWith(visit, random);
          const before = await visit.status();
          const from = Date.now();
          const next = visit.page.waitForEvent('worker', { timeout: 10_000 }).then(
            () => 'replaced' as const,
            () => 'late' as const,
          );
          const crash = visit
            .until(({ state }) => state === 'crashed', 10_000)
            .then(
              () => 'crashed' as const,
              () => 'late' as const,
            );
          await kill(visit, random);
          const end = await Promise.race([next, crash]);
          const milliseconds = Date.now() - from;
          if (end === 'late' || milliseconds > NOTICED) throw new Error(`${end} after ${milliseconds} ms`);
          tally(`${end} within ${milliseconds < 500 ? '0.5' : '3'} s`);
          // Twice in a row is given up; the reader's next wish starts it again.
          if (end === 'crashed') await visit.page.evaluate(() => window.playground.play());
          const after = await visit.until(({ state }) => state === 'playing' || state === 'paused');
          await visit.page.evaluate(() => window.playground.play());
          const on = await visit.until(({ iteration }) => iteration > 0);
          const lost = before.iteration - Math.max(after.iteration, on.iteration);
          const rests = before.state === 'paused' && what !== 'step';
          const allowed = rests ? 0 : LOST_SECONDS * Math.max(before.iterationsPerSecond, 10);
          if (lost > allowed)
            throw new Error(`${what}, ${before.state}, lost ${lost} of ${before.iteration} iterations`);
        } catch (error) {
          fail(`death ${i}`, error);
        }
      }
    });
  },
};
