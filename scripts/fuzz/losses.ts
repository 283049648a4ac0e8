import type { Kind } from './kind.ts';
import { onPage } from './page.ts';

declare global {
  interface WorkerGlobalScope {
    /** The devices that the worker was given, by the patch below. */
    gpus?: GPUDevice[];
  }
}

const keepDevices = `{
  const request = globalThis.GPUAdapter?.prototype.requestDevice;
  if (request) GPUAdapter.prototype.requestDevice = async function (...rest) {
    const device = await request.apply(this, rest);
    (self.gpus ??= []).push(device);
    return device;
  };
}`;

/** A GPU that goes away under a run: another worker goes on from the last checkpoint. */
export const losses: Kind = {
  name: 'losses',
  cases: 4,
  quick: 1,
  async run({ cases, random, tally, fail }) {
    for (let i = 0; i < cases; i++) {
      const engine = random.pick(['webgpu', 'tfjs-webgpu'] as const);
      const [paused, wait] = [random.unit() < 0.5, random.below(3000)];
      await onPage({}, async (visit) => {
        await visit.patchWorker(keepDevices);
        await visit.open();
        await visit.page.waitForFunction(() => 'playground' in window);
        await visit.page.evaluate((name) => window.playground.chooseEngine(name), engine);
        const trained = await visit.until(({ iteration }) => iteration > 0, 60_000);
        if (trained.engine !== engine) throw new Error(`trains on ${trained.engine} instead of ${engine}`);
        if (paused) await visit.page.evaluate(() => window.playground.pause());
        await visit.page.waitForTimeout(wait);
        const before = await visit.status();
        const next = visit.page.waitForEvent('worker', { timeout: 5000 });
        await visit.worker().evaluate(() => (self as unknown as WorkerGlobalScope).gpus?.at(-1)?.destroy());
        await next;
        const after = await visit.until(({ state }) => state === 'playing' || state === 'paused', 60_000);
        if (paused && after.iteration !== before.iteration) {
          throw new Error(`paused at ${before.iteration}, went on from ${after.iteration}`);
        }
        await visit.page.evaluate(() => window.playground.play());
        const on = await visit.until(({ iteration }) => iteration > after.iteration, 60_000);
        tally(`${engine}, then ${on.engine}`);
      }).catch((error) => fail(`${engine}, ${paused ? 'paused' : 'playing'}`, error));
    }
  },
};
