import { afterEach, describe, expect, it } from 'vitest';
import { defaultExperiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { InputError } from '../fields/fault.ts';
import { Stopped } from '../studies/bench.ts';
import { explosive, small } from '../worker/session.test-kit.ts';
import { inProcess } from './inProcess.test-kit.ts';
import { createPool, type Pool } from './pool.ts';
import { repeat, repeated, roomFor } from './repeat.ts';

const pools: Pool[] = [];
function open(size: number): Pool {
  const pool = createPool({ spawn: inProcess().spawn, size });
  pools.push(pool);
  return pool;
}
afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
});

const plan = { iterations: 20, looks: 3 } as const;

describe('a repetition', () => {
  it('finds of each seed what that seed finds alone, bit for bit, however many workers there are', async () => {
    const repetition = { experiment: { ...small, seed: 4_294_967_294 }, seeds: 4, plan };
    const [one, two] = await Promise.all([1, 2].map((size) => repeated(open(size), repetition)));
    expect(one?.seeded.map(({ seed }) => seed)).toEqual([4_294_967_294, 4_294_967_295, 0, 1]);
    expect(two?.seeded).toEqual(one?.seeded);
    const alone = await open(1)
      .tryOut({ ...small, seed: 0 }, { ...plan, end: 'keep' })
      .result();
    expect(one?.seeded[2]?.trial).toEqual(alone);
    expect(one?.floors.wasserstein).toBeGreaterThan(0);
  });

  it('moves on look by look, all runs side by side on one worker', async () => {
    const running = repeat(open(1), { experiment: small, seeds: 4, plan });
    const counts: number[][] = [];
    await new Promise<void>((resolve) => {
      running.subscribe(() => {
        const { status, finding = {} } = running.read();
        counts.push(Object.values(finding).map((reading) => reading.finding?.iteration.length ?? 0));
        if (status === 'done') resolve();
      });
    });
    for (const each of counts) expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(2);
    expect(counts.at(-1)).toEqual([3, 3, 3, 3]);
  });

  it('counts runs that diverge among those that are done', async () => {
    const { seeded } = await repeated(open(2), { experiment: explosive, seeds: 4, plan: { iterations: 60, looks: 3 } });
    expect(seeded.map(({ trial }) => trial.diverged !== undefined)).toEqual([true, true, true, true]);
  });

  it('ends with its signal, whatever has been found, and is refused where the experiment is none', async () => {
    const controller = new AbortController();
    // By then most of them are done.
    const heard = (share: number) => share === 1 && controller.abort();
    const repetition = { experiment: small, seeds: 4, plan };
    await expect(repeated(open(1), repetition, heard, controller.signal)).rejects.toThrow(Stopped);
    await expect(repeated(open(1), { ...repetition, plan: { looks: 0 } })).rejects.toThrow(InputError);
  });

  it('lets as many run side by side as find room, and keeps the states that do', () => {
    const large = { experiment: presetExperiment('reference-8gaussians'), seeds: 20 };
    expect(roomFor(large)).toEqual({ abreast: 10, end: 'drop' });
    expect(roomFor({ ...large, seeds: 5 }).end).toBe('keep');
    expect(roomFor({ experiment: defaultExperiment, seeds: 64 }).end).toBe('keep');
    expect(roomFor({ experiment: defaultExperiment, seeds: 64 }).abreast).toBeGreaterThan(64);
  });
});
