import { afterEach, describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { Stopped } from './bench.ts';
import { benchInNode } from './inNode.test-kit.ts';
import type { Bench } from './study.ts';
import { teaching, teachingExperiment } from './teaching.ts';

const at = { ...defaults(teaching.parameters), teacher: 'w', theta: 0.75, criticSteps: 5, pretraining: 100 } as const;
const open: { dispose(): void }[] = [];
function bench(...[seed, parts]: Parameters<typeof benchInNode>): Bench {
  const made = benchInNode(seed, parts);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

async function lastOf<T>(findings: AsyncGenerator<T, void>): Promise<T | undefined> {
  let last: T | undefined;
  for await (last of findings);
  return last;
}

describe('a bench', () => {
  it('gives the same finding for the same seed however training is sliced, and another for another', async () => {
    const fine = await lastOf(teaching.find(at, bench(3, { now: counter(1000) })));
    const coarse = await lastOf(teaching.find(at, bench(3, { now: counter(0.1) })));
    const other = await lastOf(teaching.find(at, bench(4)));
    expect(fine?.gradient).toHaveLength(5);
    expect(coarse).toEqual(fine);
    expect(other).not.toEqual(fine);
  });

  it('tells how far it is, in order, and which engines trained', async () => {
    const shares: number[] = [];
    const made = bench(3, { progress: (share) => shares.push(share) });
    await lastOf(teaching.find(at, made));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(made.engines()).toEqual(['wasm']);
  });

  it('ends where nobody waits any more', async () => {
    let turns = 0;
    const findings = teaching.find(at, bench(3, { stopped: () => ++turns > 3 }));
    await expect(lastOf(findings)).rejects.toThrow(Stopped);
  });

  it('starts from networks that are given, and trains on from there', async () => {
    const made = bench(3);
    const experiment = teachingExperiment(at, 3);
    const usual = await made.train(experiment);
    const moved = await made.train(experiment, { generator: Float32Array.of(-0.25) });
    expect((await usual.snapshot()).generator).toEqual(Float32Array.of(0.75));
    expect((await moved.snapshot()).generator).toEqual(Float32Array.of(-0.25));
    expect((await moved.snapshot()).critic).toEqual((await usual.snapshot()).critic);
    await moved.to(3);
    expect((await moved.snapshot()).generator).toEqual(Float32Array.of(-0.25));
  });

  it('trains no further than it is pulled', async () => {
    const made = bench(3);
    const trainee = await made.train(teachingExperiment(at, 3));
    await trainee.to(7);
    expect((await trainee.snapshot()).iteration).toBe(7);
    expect(await trainee.to(7)).toEqual([]);
  });
});

/** A clock on which every look takes so many milliseconds. */
function counter(step: number): () => number {
  let now = 0;
  return () => {
    now += step;
    return now;
  };
}
