import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cor32 } from '../claims/disjoint-supports/cor-3-2.ts';
import { parallelLines } from '../claims/disjoint-supports/parallel-lines.ts';
import { parallelLinesTraining } from '../claims/disjoint-supports/parallel-lines-training.ts';
import { examine } from '../claims/examine.ts';
import { defaults } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import { acrossLines } from '../studies/acrossLines.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { type Teaching, teaching } from '../studies/teaching.ts';
import { floorsOf } from '../trials/floors.ts';
import { planFields } from '../trials/plan.ts';
import { type Trial, tryOut } from '../trials/trial.ts';
import { small } from '../worker/session.test-kit.ts';
import { inProcess, type TestHost } from './inProcess.test-kit.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';
import type { Stream } from './stream.ts';

const at = {
  ...defaults(teaching.parameters),
  pretraining: 40,
  criticSteps: 2,
  teacher: 'w',
  theta: 0.75,
  steps: 7,
} as const;
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
    // Trained for long enough that the claim holds, and no longer.
    const given = { teacher: 'js', steps: 5, criticSteps: 5, pretraining: 400 };
    const both = [parallelLinesTraining, cor32].map((claim) => pool.examine(claim, given));
    const verdicts = await Promise.all(both.map((stream) => stream.result()));
    const bench = benchInNode(1);
    expect(verdicts[0]).toEqual(await examine(parallelLinesTraining, given, bench));
    bench.dispose();
    expect(verdicts.map(({ holds }) => holds)).toEqual([true, false]);
    const opened = () => hosts.flatMap(({ heard }) => heard).filter(({ type }) => type === 'open').length;
    // A study, and two judgements of what it found.
    expect(opened()).toBe(3);
    expect(await pool.examine(cor32, given).result()).toBe(verdicts[1]);
    expect(opened()).toBe(3);
    await pool.examine(cor32, given, { seed: 2 }).result();
    expect(opened()).toBe(5);
  });

  it('tries an experiment out as it runs on this thread, whatever else is under way, and refuses what is none', async () => {
    const { pool } = open();
    const plan = { ...defaults(planFields), iterations: 20, looks: 3 };
    const streams = [4, 5, 6].map((seed) => pool.tryOut({ ...small, seed }, { iterations: 20, looks: 3 }));
    const trials = await Promise.all(streams.map((stream) => stream.result()));
    const bench = benchInNode(1);
    let alone: Trial | undefined;
    for await (alone of tryOut({ ...small, seed: 5 }, plan, bench));
    bench.dispose();
    expect(trials[1]).toEqual(alone);
    expect(trials[0]?.series.wasserstein).not.toEqual(trials[1]?.series.wasserstein);
    const floors = await pool.floorsOf(small, 'few').result();
    expect(floors).toEqual([...floorsOf(small, 'few')].at(-1));
    expect(() => pool.tryOut({ ...small, seed: -1 }, {})).toThrow(InputError);
    expect(() => pool.tryOut(small, { looks: 0 })).toThrow(InputError);
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

  describe('as time passes', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());
    const exactly = { theta: 1, points: 4 };

    it('gives a worker back that has had nothing to do for a while, and starts another when there is', async () => {
      const { pool, hosts } = open();
      await pool.find(acrossLines, exactly).result();
      vi.advanceTimersByTime(20_000);
      await pool.find(acrossLines, exactly, { seed: 2 }).result();
      vi.advanceTimersByTime(20_000);
      expect(hosts.map(({ alive }) => alive)).toEqual([true]);
      vi.advanceTimersByTime(10_000);
      expect(hosts.map(({ alive }) => alive)).toEqual([false]);
      await pool.find(acrossLines, exactly, { seed: 3 }).result();
      expect(hosts.map(({ alive }) => alive)).toEqual([false, true]);
    });

    it('keeps one ready on wish, for as long as it is wished', async () => {
      const { pool, hosts } = open();
      const leave = pool.keepReady();
      await pool.find(acrossLines, exactly).result();
      // Longer than that the beats would have to be answered.
      vi.advanceTimersByTime(50_000);
      expect(hosts.map(({ alive }) => alive)).toEqual([true]);
      leave();
      vi.advanceTimersByTime(30_000);
      expect(hosts.map(({ alive }) => alive)).toEqual([false]);
    });

    it('notices a worker that no longer says a word, and takes another', async () => {
      const { spawn } = inProcess();
      let [mute, ended] = [1, 0];
      const { pool } = open({
        spawn: (receive, fail) => (mute-- > 0 ? { post() {}, terminate: () => void ended++ } : spawn(receive, fail)),
      });
      const stream = pool.find(acrossLines, exactly);
      vi.advanceTimersByTime(60_000);
      expect(ended).toBe(0);
      vi.advanceTimersByTime(10_000);
      expect(ended).toBe(1);
      expect(await stream.result()).toEqual(acrossLines.find(exactly, 1));
    });

    it('ends a worker whose cancelled study goes on regardless', () => {
      let ended = 0;
      const { pool } = open({ spawn: () => ({ post() {}, terminate: () => void ended++ }) });
      pool.find(acrossLines, exactly).cancel();
      vi.advanceTimersByTime(2000);
      expect(ended).toBe(0);
      vi.advanceTimersByTime(2000);
      expect(ended).toBe(1);
    });
  });

  it('a listener may ask for more, and for the last thing of all', async () => {
    const { pool, hosts } = open({ size: 1 });
    const first = pool.find(acrossLines, { theta: 1, points: 4 });
    const stop = first.subscribe(() => {
      stop();
      pool.find(acrossLines, { theta: 1, points: 5 }).cancel();
      first.cancel();
    });
    await expect(first.result()).rejects.toThrow('nobody waits');
    expect(hosts).toHaveLength(1);
  });

  it('refuses at once what is out of range', () => {
    const { pool } = open();
    expect(() => pool.find(teaching, { ...at, theta: 3 })).toThrow(InputError);
    expect(() => pool.examine(cor32, { nonsense: 1 })).toThrow('nonsense: unknown');
  });
});
