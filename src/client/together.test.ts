import { afterEach, expect, it } from 'vitest';
import { type Run, systems } from '../studies/systems.ts';
import type { ExaminerParts } from '../worker/examiner/examiner.ts';
import { inProcess } from './inProcess.test-kit.ts';
import { createPool } from './pool.ts';
import { type Readings, together } from './together.ts';

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

const names = ['saturating', 'penalty', 'spectral-norm'] as const;

function started(change?: (parts: ExaminerParts) => ExaminerParts) {
  const { spawn, hosts } = inProcess(change);
  const pool = createPool({ spawn, size: 1 });
  open.push(pool);
  const at = (system: (typeof names)[number]) => ({ system, data: 'ring', width: 8, steps: 16 }) as const;
  const streams = Object.fromEntries(names.map((system) => [system, pool.find(systems, at(system), { seed: 2 })]));
  return { all: together<Run>(streams), streams, hosts };
}

type Together = ReturnType<typeof started>['all'];
const until = (all: Together, isSo: (all: Together) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => isSo(all) && resolve();
    all.subscribe(look);
    look();
  });

const stepsOf = (finding: Readings<Run> | undefined) => names.map((name) => finding?.[name]?.finding?.step ?? 0);

it('one worker takes them on side by side, and finds of each what it finds of it alone', async () => {
  const { all, streams } = started();
  let apart = 0;
  const shares: number[] = [];
  all.subscribe(() => {
    const { finding, share } = all.read();
    const steps = stepsOf(finding);
    apart = Math.max(apart, Math.max(...steps) - Math.min(...steps));
    shares.push(share);
  });
  expect(all.read()).toMatchObject({ status: 'running', share: 0 });
  await until(all, () => all.read().status === 'done');
  expect(apart).toBeLessThanOrEqual(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const { finding, seconds, engines, share } = all.read();
  expect(stepsOf(finding)).toEqual([16, 16, 16]);
  expect(share).toBe(1);
  expect(engines).toEqual(['wasm']);
  const each = names.map((name) => streams[name]?.read().seconds ?? Number.NaN);
  expect(seconds).toBeCloseTo(
    each.reduce((sum, one) => sum + one, 0),
    9,
  );
  expect(finding?.penalty?.finding).toBe(await streams.penalty?.result());
});

it('pauses, goes on and is called off as one', async () => {
  const { all } = started();
  await until(all, () => stepsOf(all.read().finding).every((step) => step > 2));
  all.pause();
  expect(all.read().status).toBe('paused');
  // What was under way may still arrive.
  await new Promise((resolve) => setTimeout(resolve));
  const rested = stepsOf(all.read().finding);
  all.goOn();
  expect(all.read().status).toBe('running');
  await until(all, () => stepsOf(all.read().finding).every((step, k) => step > (rested[k] as number)));
  all.cancel();
  expect(all.read().status).toBe('cancelled');
});

it('one that fails leaves the others alone; where all fail it says why', async () => {
  const refusing = (refused: (objective: string) => boolean) => (parts: ExaminerParts) => ({
    ...parts,
    select(...asked: Parameters<ExaminerParts['select']>) {
      if (refused(asked[1].objective)) throw new Error('no engine');
      return parts.select(...asked);
    },
  });
  const some = started(refusing((objective) => objective === 'hinge')).all;
  await until(some, () => some.read().status === 'done');
  expect(names.map((name) => some.read().finding?.[name]?.status)).toEqual(['done', 'done', 'failed']);
  const none = started(refusing(() => true)).all;
  await until(none, () => none.read().status === 'failed');
  expect(none.read().error?.message).toContain('no engine');
});
