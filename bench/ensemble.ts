/**
 * `npm run bench:ensemble`: many seeds on the pool's threads beside as many threads that run theirs one after the other, which
 * is cores × one run. Both in one process and in turns, so that a busy machine slows both.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { withCrew } from '../cli/crew.ts';
import { repeated } from '../src/client/repeat.ts';
import { presetExperiment } from '../src/experiment/presets.ts';
import { defaults } from '../src/fields/check.ts';
import { quantile } from '../src/math/quantile.ts';
import { type Plan, planFields } from '../src/trials/plan.ts';
import type { Share } from './ensemble/thread.ts';

const { values } = parseArgs({
  options: {
    threads: { type: 'string', default: String(availableParallelism()) },
    seeds: { type: 'string', default: '8' },
    iterations: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
  },
});
const [threads, seeds, iterations, rounds] = ['threads', 'seeds', 'iterations', 'rounds'].map((name) =>
  Number(values[name as keyof typeof values]),
) as [number, number, number, number];
const experiment = presetExperiment('wgan-gp-8gaussians');
const plan: Plan = { ...defaults(planFields), iterations, end: 'keep' };

const start = () =>
  new Worker(new URL('../cli/typescriptThread.mjs', import.meta.url), {
    workerData: { module: new URL('./ensemble/thread.ts', import.meta.url).href },
    execArgv: [],
  });
const done = (worker: Worker, share: Share) =>
  new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage(share);
  });

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

const workers = Array.from({ length: threads }, start);
const shareOf = (k: number, first: number): Share => ({
  experiment,
  plan,
  seeds: Array.from({ length: seeds }, (_, i) => first + i).filter((_, i) => i % threads === k),
});
const alone = (first: number) => Promise.all(workers.map((worker, k) => done(worker, shareOf(k, first))));

/** Seconds within pulls that the pool's last repetition took. */
let work = 0;

const ratios = await withCrew(async (pool) => {
  const together = async (first: number) => {
    const found = await repeated(pool, { experiment: { ...experiment, seed: first }, seeds, plan, engine: 'wasm' });
    work = found.seconds;
  };
  // The first time loads and compiles.
  await alone(1);
  await together(1);
  const found: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    // Other seeds each time: the pool keeps what it has found.
    const order = round % 2 === 0 ? [alone, together] : [together, alone];
    const times = new Map<unknown, number>();
    for (const way of order) times.set(way, await seconds(() => way(1 + round * seeds)));
    const [without, pooled] = [times.get(alone) as number, times.get(together) as number];
    const busy = Math.round((100 * work) / (threads * pooled));
    console.log(`threads apart ${without.toFixed(2)} s, pool ${pooled.toFixed(2)} s, busy ${busy} % of that`);
    found.push(without / pooled);
  }
  return found;
}, threads);
for (const worker of workers) await worker.terminate();

const sorted = ratios.map((ratio) => ratio.toFixed(3)).join(', ');
console.log(`${seeds} seeds × ${iterations} iterations, ${threads} threads: the pool's throughput is ${sorted}`);
console.log(`of cores × one run; median ${quantile(ratios, 0.5).toFixed(3)}`);
