import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { inProcess } from '../../client/inProcess.test-kit.ts';
import { createPool, type Pool } from '../../client/pool.ts';
import type { Stream } from '../../client/stream.ts';
import type { TeachingParameters } from '../../studies/teaching.ts';
import { openLab } from '../kit/open.ts';
import type { Runtime } from '../kit/runtime.ts';
import { lines } from './lab.ts';
import type { Live } from './live.ts';
import { type Setting, SPEED, STEPS } from './setting.ts';

const pool = createPool({ spawn: inProcess().spawn, size: 1 });
/** What the lab asks of it. */
const asked: { readonly at: TeachingParameters; readonly stream: Stream<unknown> }[] = [];
const find: Pool['find'] = (study, at, options) => {
  const stream = pool.find(study, at, options);
  asked.push({ at: at as TeachingParameters, stream });
  return stream;
};

let runtime: Runtime<Setting> | undefined;
function open(wish: string) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  runtime = openLab('lines', lines, wish, { pool: () => ({ find }), soon: () => () => undefined });
  const { extra, parameters } = runtime;
  return { runtime, live: extra as unknown as Live, at: () => parameters.getState().at };
}
afterEach(() => {
  runtime?.dispose();
  vi.useRealTimers();
});
afterAll(pool.dispose);
const steps = (count: number) => vi.advanceTimersByTime((count * 1000) / SPEED + 1);

it('walks down an exact ruler, step by step, until the reader takes the line', () => {
  const { runtime, live, at } = open('learn=exactW&theta=0.5&rate=0.125');
  expect(at()).toMatchObject({ theta: 0.5, learn: 'exactW' });
  steps(3);
  expect(at().theta).toBeCloseTo(0.125, 12);
  // λ is no matter of W’s own slope; η is.
  runtime.set({ lambda: 3 });
  expect(at().learn).toBe('exactW');
  runtime.set({ theta: 1.5 });
  expect(at()).toMatchObject({ theta: 1.5, learn: 'none' });
  steps(3);
  expect(at().theta).toBe(1.5);
  expect(live.state.getState()).toMatchObject({ exact: ['exactW'], from: undefined, learner: undefined });
});

it('sets out again from where the reader put the line, not from where a walk has brought it', () => {
  const { live, at } = open('learn=exactW&theta=-0.75&rate=0.125');
  steps(4);
  expect(at().theta).toBeCloseTo(-0.25, 12);
  live.start('exactJs');
  expect(at().theta).toBe(-0.75);
  expect(live.state.getState()).toMatchObject({ exact: ['exactJs', 'exactW'], from: -0.75 });
});

it('races every network in the pool, and calls all of it off where anything is changed', () => {
  const { runtime, live, at } = open('learn=race&theta=0.8&lambda=2');
  expect(asked.map(({ at }) => at.teacher)).toEqual(['js', 'ns', 'clip', 'w', 'noise']);
  for (const { at } of asked) expect(at).toMatchObject({ theta: 0.8, lambda: 2, steps: STEPS });
  expect(live.state.getState()).toMatchObject({ learner: 'race', exact: ['kl', 'klReverse', 'exactJs', 'exactW'] });
  runtime.set({ lambda: 3 });
  expect(asked.map(({ stream }) => stream.read().status)).toEqual(asked.map(() => 'cancelled'));
  expect(at()).toMatchObject({ learn: 'none', lambda: 3, theta: 0.8 });
});
