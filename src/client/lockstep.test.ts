import { afterEach, expect, test } from 'vitest';
import type { Trial } from '../trials/trial.ts';
import { explosive, small } from '../worker/session.test-kit.ts';
import { inProcess } from './inProcess.test-kit.ts';
import { type Lockstep, lockstep } from './lockstep.ts';
import { createPool } from './pool.ts';

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

const plan = { iterations: 12, looks: 5 } as const;
const slower = { ...small, criticSteps: 20 };

function started(experiments = { a: small, b: slower }, size = 2) {
  const pool = createPool({ spawn: inProcess().spawn, size });
  open.push(pool);
  const streams = Object.fromEntries(
    Object.entries(experiments).map(([name, one]) => [name, pool.tryOut(one, plan, { fresh: true })]),
  );
  return { all: lockstep<Trial>(streams), pool };
}

const until = (all: Lockstep<Trial>, isSo: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!isSo()) return;
      stop();
      resolve();
    };
    const stop = all.subscribe(look);
    look();
  });
const looks = (all: Lockstep<Trial>) =>
  Object.values(all.read().finding ?? {}).map(({ finding }) => finding?.iteration.length ?? 0);

test.each([1, 2])('all that is read is of one look, with %i workers, and ends as each does alone', async (size) => {
  const { all, pool } = started(undefined, size);
  const seen = new Set<string>();
  all.subscribe(() => {
    if (all.read().status !== 'done') seen.add(looks(all).join());
  });
  await until(all, () => all.read().status === 'done');
  expect([...seen].filter((pair) => new Set(pair.split(',')).size > 1)).toEqual([]);
  expect(seen.size).toBeGreaterThan(3);
  expect(looks(all)).toEqual([5, 5]);
  const alone = await pool.tryOut(slower, plan, { fresh: true }).result();
  expect(all.read().finding?.b?.finding).toEqual(alone);
});

test('steps look by look, rests in between, goes on, and is called off', async () => {
  const { all } = started();
  all.pause();
  all.step();
  await until(all, () => looks(all).every((count) => count === 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(looks(all)).toEqual([1, 1]);
  expect(all.read().status).toBe('paused');
  all.step();
  await until(all, () => looks(all).every((count) => count === 2));
  all.goOn();
  await until(all, () => looks(all).every((count) => count > 2));
  all.cancel();
  expect(all.read().status).toBe('cancelled');
});

test('one that diverges ends, and the others go on', async () => {
  const { all } = started({ a: explosive, b: small });
  await until(all, () => all.read().status === 'done');
  const { a, b } = all.read().finding ?? {};
  expect(a?.finding?.diverged).toBeDefined();
  expect(b?.finding?.iteration).toHaveLength(5);
});
