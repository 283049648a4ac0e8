import { afterEach, describe, expect, it } from 'vitest';
import { cor32 } from '../claims/disjoint-supports/cor-3-2.ts';
import { parallelLines } from '../claims/disjoint-supports/parallel-lines.ts';
import { parallelLinesTraining } from '../claims/disjoint-supports/parallel-lines-training.ts';
import { examine } from '../claims/examine.ts';
import { InputError } from '../fields/fault.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { type Teaching, teaching } from '../studies/teaching.ts';
import { inProcess, type TestHost } from './inProcess.test-kit.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';
import type { Stream } from './stream.ts';

const at = { teacher: 'w', theta: 0.75, sigma: 0.4, lambda: 1, steps: 7 } as const;
const pools: Pool[] = [];
function open(options: PoolOptions = {}): { pool: Pool; hosts: readonly TestHost[] } {
  const { spawn, hosts } = inProcess();
  const pool = createPool({ spawn, size: 2, ...options });
  pools.push(pool);
  return { pool, hosts };
}
afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
});

/** Resolves when the stream first looks like that. */
function until<Finding>(stream: Stream<Finding>, fits: (reading: ReturnType<typeof stream.read>) => boolean) {
  return new Promise<void>((resolve) => {
    const look = () => {
      if (!fits(stream.read())) return;
      stop();
      resolve();
    };
    const stop = stream.subscribe(look);
    look();
  });
}

const direct = async (seed: number) => {
  const bench = benchInNode(seed);
  let last: Teaching | undefined;
  for await (last of teaching.find(at, bench));
  bench.dispose();
  return last;
};

describe('a pool', () => {
  it('finds what the study finds without it, and tells how far it is', async () => {
    const { pool } = open();
    const stream = pool.find(teaching, at, { seed: 3 });
    const seen: (number | undefined)[] = [];
    stream.subscribe(() => seen.push(stream.read().finding?.theta.length));
    expect(await stream.result()).toEqual(await direct(3));
    expect(stream.read()).toMatchObject({ status: 'done', share: 1, engines: ['wasm'] });
    expect(stream.read().seconds).toBeGreaterThan(0);
    expect([...new Set(seen)]).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('finds once what several wait for, and keeps it', async () => {
    const { pool, hosts } = open();
    const both = [parallelLinesTraining, cor32].map((claim) => pool.examine(claim, { teacher: 'js', steps: 5 }));
    const verdicts = await Promise.all(both.map((stream) => stream.result()));
    const bench = benchInNode(1);
    expect(verdicts[0]).toEqual(await examine(parallelLinesTraining, { teacher: 'js', steps: 5 }, bench));
    bench.dispose();
    expect(verdicts.map(({ holds }) => holds)).toEqual([true, false]);
    const opened = () => hosts.flatMap(({ heard }) => heard).filter(({ type }) => type === 'open').length;
    // A study, and two judgements of what it found.
    expect(opened()).toBe(3);
    expect(await pool.examine(cor32, { teacher: 'js', steps: 5 }).result()).toBe(verdicts[1]);
    expect(opened()).toBe(3);
    await pool.examine(cor32, { teacher: 'js', steps: 5 }, { seed: 2 }).result();
    expect(opened()).toBe(5);
  });

  it('judges an exact study in a worker too', async () => {
    const { pool } = open();
    const bench = benchInNode(1);
    expect(await pool.examine(parallelLines, {}).result()).toEqual(await examine(parallelLines, {}, bench));
  });

  it('pauses, goes a step, and ends', async () => {
    const { pool, hosts } = open();
    const stream = pool.find(teaching, at);
    await until(stream, ({ finding }) => finding !== undefined);
    stream.pause();
    const { heard, told } = hosts[0] as TestHost;
    const answers = () => told.filter(({ type }) => type === 'finding').length;
    while (heard.filter(({ type }) => type === 'pull').length > answers()) await new Promise(setImmediate);
    const count = stream.read().finding?.theta.length ?? 0;
    expect(stream.read().status).toBe('paused');
    stream.step();
    await until(stream, ({ finding }) => finding?.theta.length === count + 1);
    expect(stream.read().status).toBe('paused');
    stream.cancel();
    await expect(stream.result()).rejects.toThrow('nobody waits');
    expect(stream.read().status).toBe('cancelled');
  });

  it('begins again where a worker died, and shows nothing twice', async () => {
    const { pool, hosts } = open();
    const stream = pool.find(teaching, at, { seed: 3 });
    const seen: number[] = [];
    stream.subscribe(() => seen.push(stream.read().finding?.theta.length ?? 0));
    await until(stream, ({ finding }) => finding?.theta.length === 3);
    hosts[0]?.die();
    expect(await stream.result()).toEqual(await direct(3));
    expect(hosts).toHaveLength(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('gives a study up that workers die of, and says why', async () => {
    const { pool } = open({
      spawn: () => {
        throw new Error('no workers here');
      },
    });
    await expect(pool.find(teaching, at).result()).rejects.toThrow('no workers here');
  });

  it('refuses at once what is out of range', () => {
    const { pool } = open();
    expect(() => pool.find(teaching, { ...at, theta: 3 })).toThrow(InputError);
    expect(() => pool.examine(cor32, { nonsense: 1 })).toThrow('nonsense: unknown');
  });
});
