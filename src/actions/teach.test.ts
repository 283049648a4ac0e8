import { afterEach, expect, it, vi } from 'vitest';
import { InputError } from '../fields/fault.ts';
import { openPlayground } from '../store/inProcess.test-kit.ts';
import { beginLesson } from '../store/lesson.ts';
import type { Playground } from '../store/playground.ts';
import { assignmentOf } from '../teaching/assignment.ts';
import { readCode } from '../teaching/code.ts';
import { small } from '../worker/session.test-kit.ts';
import { assign, predict, result } from './teach.ts';
import { createTimeScript } from './timeScript.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
afterEach(() => playground.dispose());

it('a script draws a curve and hears how far off it was', async () => {
  playground = openPlayground();
  await playground.step(1);
  const told = await predict(playground, { curve: 'criticLoss', iterations: 30, values: [9, 9] });
  const { y } = playground.frames.series.criticLoss;
  expect(told.share).toBe(1);
  // All of it lies below 9, and is near where it begins.
  expect(told.mean).toBeGreaterThan(9 - Math.max(...y.subarray(0, 31)) - 1e-9);
  expect(told.mean).toBeLessThan(9 - Math.min(...y.subarray(0, 31)) + 1e-9);
  for (const [wrong, field] of [
    [{ curve: 'theta', iterations: 10, values: [1, 1] }, 'curve'],
    [{ curve: 'js', iterations: 0, values: [1, 1] }, 'iterations'],
    [{ curve: 'js', iterations: 10, values: [1] }, 'values'],
    [{ curve: 'js', iterations: 10, values: [1, Number.NaN] }, 'values'],
  ] as const) {
    await expect(predict(playground, wrong)).rejects.toMatchObject({ faults: [{ field }] });
  }
});

it('a script makes an assignment of what is on the page, and gets its code', async () => {
  playground = openPlayground({ ...small, seed: 12 });
  await expect(result(playground)).rejects.toBeInstanceOf(InputError);
  const link = assign(playground, { task: 'Try.', until: 3, limits: { seed: 'lock' } });
  const assignment = assignmentOf(link);
  expect(assignment).toMatchObject({ start: { seed: 12 }, task: 'Try.', until: 3, limits: { seed: 'lock' }, from: 0 });
  expect(() => assign(playground, { task: 'x'.repeat(501) })).toThrow(InputError);
  expect(() => assign(playground, { task: '', limits: { seeds: 'lock' } })).toThrow(InputError);
  await beginLesson(playground, assignment);
  await expect(createTimeScript(playground).stopWhen(9)).rejects.toMatchObject({
    faults: [{ code: 'conflict', field: 'until', value: '9', allowed: '3' }],
  });
  expect(playground.run.getState().until).toBe(3);
  await playground.step(3);
  expect(readCode(await result(playground))).toMatchObject({ result: { iteration: 3, engine: 'reference' } });
});
