import { expect, it } from 'vitest';
import { inProcess } from '../../client/inProcess.test-kit.ts';
import { createPool } from '../../client/pool.ts';
import { gan, objectiveOf, type Programme } from '../../studies/changing.ts';
import { openLab } from '../kit/open.ts';
import { changesLab } from './lab.ts';
import { keyOf, type Ledger, trainable } from './ledger.ts';
import { changes, isMade, listing, made, programmes, switched } from './listing.ts';
import { newest, overSeeds, shareRange } from './summary.ts';

/** What a program runs, line by line. */
const run = (programme: Programme) =>
  listing({ criticSteps: 5, batch: 64, clip: 0.01 }).flatMap(({ change, before, after }) =>
    change && isMade(programme, change) ? after : before,
  );
const wgan = Object.assign({}, gan, ...changes.map((change) => switched(change, true))) as Programme;

it('leads from the GAN’s algorithm to the WGAN’s', () => {
  expect(run(gan).map((line) => line.trim())).toEqual([
    'repeat 5:',
    'x, z = real(64), noise(64)',
    'D = sigmoid(f)',
    'L = −mean(log D(x)) − mean(log(1 − D(g(z))))',
    'w = adam(w, ∇L)',
    'z = noise(64)',
    'L = mean(log(1 − D(g(z))))',
    'θ = adam(θ, ∇L)',
  ]);
  const last = run(wgan);
  expect(last.filter((line) => /sigmoid|log|adam/.test(line))).toEqual([]);
  expect(last).toHaveLength(run(gan).length + 1);
  expect(last.findIndex((line) => line.includes('clip'))).toBe(last.findIndex((line) => line.includes('rmsprop')) + 1);
});

it('knows sixteen programs, of which those without a sigmoid and with a log have no loss', () => {
  expect(new Set(programmes.map(keyOf)).size).toBe(16);
  expect(programmes[0]).toEqual(gan);
  expect(programmes.at(-1)).toEqual(wgan);
  for (const programme of programmes) {
    expect(Object.assign({}, gan, ...made(programme).map((change) => switched(change, true)))).toEqual(programme);
  }
  const none = programmes.filter((programme) => objectiveOf(programme) === undefined);
  expect(none.map(made)).toEqual(none.map((programme) => made(programme).filter((change) => change !== 'log')));
  expect([none.length, trainable.length]).toEqual([4, 12]);
});

it('takes medians and ranges over the seeds that have come so far', () => {
  const stage = (wasserstein: number) => ({ wasserstein }) as never;
  const runs = [[stage(3), stage(1)], [stage(5), stage(7)], [stage(2)]];
  const of = ({ wasserstein }: { wasserstein: number }) => wasserstein;
  expect(overSeeds(runs, of)).toEqual([
    { median: 3, least: 2, most: 5 },
    { median: 7, least: 1, most: 7 },
  ]);
  expect(newest([], of)).toBe(undefined);
  expect([shareRange([0.123]), shareRange([0.3, 0.126, 0.2])]).toEqual(['12 %', '13 … 30 %']);
});

it('keeps what every program came to until a setting changes, and runs those that are missing', {
  timeout: 60_000,
}, async () => {
  const { spawn } = inProcess();
  const pool = createPool({ spawn, size: 1 });
  const soon = (work: () => void) => {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  };
  const wish = 'iterations=16&seeds=1&depth=1&width=8&batch=32&weights=clipped';
  const runtime = openLab('changes', changesLab, wish, { pool: () => pool, soon });
  const ledger = runtime.extra as unknown as Ledger;
  const until = (ready: () => boolean) =>
    new Promise<void>((resolve) => {
      const leave = ledger.state.subscribe(() => {
        if (!ready()) return;
        leave();
        resolve();
      });
    });
  const first = until(() => ledger.state.getState().found.size === 1);
  runtime.find();
  await first;
  expect([...ledger.state.getState().found.keys()]).toEqual(['weights']);
  const all = until(() => ledger.state.getState().found.size === trainable.length);
  ledger.fill();
  await all;
  expect(ledger.state.getState().waiting).toEqual([]);
  const key = keyOf(wgan);
  expect(ledger.state.getState().found.get(key)?.runs[0]).not.toEqual(
    ledger.state.getState().found.get('weights')?.runs[0],
  );
  runtime.set({ log: 'dropped' });
  expect(ledger.state.getState().found.size).toBe(trainable.length);
  runtime.set({ clip: 0.2 });
  expect(ledger.state.getState().found.size).toBe(0);
  runtime.dispose();
  pool.dispose();
});
