import { afterEach, expect, it, vi } from 'vitest';
import type { Limits } from '../experiment/limits.ts';
import { encodeLink } from '../experiment/link.ts';
import { InputError } from '../fields/fault.ts';
import { stateDictOf } from '../files/stateDict/write.ts';
import { openPlayground, unsaved } from '../store/inProcess.test-kit.ts';
import { beginLesson } from '../store/lesson.ts';
import type { Playground } from '../store/playground.ts';
import { assignmentOf } from '../teaching/assignment.ts';
import { readCode } from '../teaching/code.ts';
import { small } from '../worker/session.test-kit.ts';
import { actions } from './index.ts';
import { createScripting } from './scripting.ts';
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
    faults: [{ code: 'locked', field: 'until', value: '9', allowed: '3' }],
  });
  expect(playground.run.getState().until).toBe(3);
  await playground.step(3);
  expect(readCode(await result(playground))).toMatchObject({ result: { iteration: 3, engine: 'reference' } });
});

it('what a task locks no other way in changes: neither points, nor parameters, nor a file, nor a remedy', async () => {
  playground = openPlayground({ ...small, seed: 12 });
  const script = createScripting(playground, unsaved, () => import('./teach.ts'));
  const { critic, generator } = await script.parameters();
  const state = stateDictOf(await playground.query({ kind: 'snapshot' }), small);
  const points = [
    [0, 0],
    [1, 1],
    [1, 0],
  ];
  const task = (limits: Limits) =>
    beginLesson(playground, { start: { ...small, seed: 12 }, from: 0, task: '', limits });
  await task({ '*': 'lock', 'dataset.kind': 'open' });
  for (const [way, field] of [
    [() => script.data(points), 'dataset.points'],
    [() => script.restore({ critic, generator }), 'networks'],
    [() => script.load(state), 'networks'],
    [() => script.load({ ...small, seed: 13 }), 'seed'],
    [() => script.load('wgan-clip-tight'), expect.any(String)],
    [() => script.load(`#/play?${encodeLink({ ...small, seed: 13 })}`), 'seed'],
    [() => script.branch(0, { batchSize: 7 }), 'batchSize'],
  ] as const) {
    await expect(way()).rejects.toMatchObject({ faults: [{ code: 'locked', field }] });
  }
  expect([actions.halveRates, actions.openPoints, actions.reseed].some(({ enabled }) => enabled(playground))).toBe(
    false,
  );
  expect(await script.experiment()).toEqual({ ...small, seed: 12 });
  // A run of its own experiment goes on: done again, its code tells whether its numbers come from it.
  await script.load({ ...small, seed: 12 });
  await task({ '*': 'lock', dataset: 'open' });
  expect(await script.data(points)).toMatchObject({ count: 3 });
});
