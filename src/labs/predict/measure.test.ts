import { afterEach, expect, it } from 'vitest';
import { inProcess } from '../../client/inProcess.test-kit.ts';
import { createPool } from '../../client/pool.ts';
import { number } from '../../fields/field.ts';
import { exact } from '../../studies/study.ts';
import { type Teaching, teaching } from '../../studies/teaching.ts';
import { lab } from '../kit/lab.ts';
import { openLab } from '../kit/open.ts';
import { measure } from './measure.ts';

const custom = { kind: 'custom', View: () => null } as const;
const words = { look: { en: 'θ', zh: 'θ' } };
const square = lab({
  study: exact('square', { side: number(0, 10, 2) } as const, ({ side }) => ({ area: side * side })),
  words,
  lead: custom,
  numbers: (_, found) => ({ area: found?.area, none: null }),
});
const learning = lab({
  study: teaching,
  opensAt: { teacher: 'noise', pretraining: 100, steps: 12 },
  words,
  lead: custom,
  numbers: (_, found) => ({ steps: found?.theta.length, last: found?.theta.at(-1) }),
});

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0).reverse()) one.dispose();
});

function around() {
  const pool = createPool({ spawn: inProcess().spawn, size: 1 });
  open.push(pool);
  const soon = (work: () => void) => {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  };
  return { pool: () => pool, soon };
}

function opened(of: typeof square | typeof learning) {
  const runtime = openLab('lab', of, '', around());
  open.push(runtime);
  return runtime;
}

it('an exact lab is set, and read where it was set', async () => {
  const runtime = opened(square);
  expect(await measure(runtime, 'side=3', 'area')).toBe(9);
  expect(await measure(runtime, 'side=7', 'area')).toBe(49);
  expect(runtime.query()).toBe('side=7');
  expect(await measure(runtime, 'side=7', 'area'), 'what stands there already').toBe(49);
  expect(await measure(runtime, 'side=7', 'none')).toBeNaN();
});

it('a trained lab is read when it is done, whether it had begun or not', async () => {
  const runtime = opened(learning);
  for (const [wish, theta] of [
    ['theta=0.5', 0.5],
    ['theta=-0.25', -0.25],
  ] as const) {
    const last = await measure(runtime, wish, 'last');
    const { status, finding } = runtime.found.getState();
    expect(status).toBe('done');
    expect((finding as Teaching).theta).toHaveLength(12);
    expect((finding as Teaching).theta[0]).toBe(theta);
    expect(last).toBe((finding as Teaching).theta.at(-1));
    expect(last).not.toBe(theta);
  }
});

it('a run that the reader stops, or sets otherwise, measures nothing', async () => {
  const runtime = opened(learning);
  const stopped = measure(runtime, 'steps=400', 'last');
  runtime.drive?.stop();
  await expect(stopped).rejects.toThrow();
  const changed = measure(runtime, 'theta=0.5', 'last');
  runtime.set({ theta: 0.25 });
  await expect(changed).rejects.toThrow();
  runtime.drive?.stop();
});
