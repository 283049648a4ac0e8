import { afterEach, expect, it, vi } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import { type Assignment, fingerprint } from '../teaching/assignment.ts';
import { rerun } from '../teaching/rerun.ts';
import { small } from '../worker/session.test-kit.ts';
import { loadExperiment, setField, undo } from './experiment.ts';
import { openPlayground, until } from './inProcess.test-kit.ts';
import { beginLesson, endLesson, handIn, lessonOf } from './lesson.ts';
import type { Playground } from './playground.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
afterEach(() => playground.dispose());

const rate = 'criticOptimizer.rate';
const start = { ...small, seed: 7 };
const task: Assignment = { start, from: 0, task: 'Try.', limits: { '*': 'lock', [rate]: 'open' }, until: 40 };

it('opens what it leaves open, and nothing else, until it is ended', async () => {
  playground = openPlayground();
  setField(playground.experiment, 'seed', 3);
  await beginLesson(playground, task);
  const { experiment } = playground;
  expect(experiment.getState().experiment).toEqual(start);
  for (const change of [
    () => setField(experiment, 'seed', 9),
    () => setField(experiment, 'dataset.kind', 'grid'),
    () => loadExperiment(experiment, small),
  ]) {
    expect(change).toThrow(InputError);
  }
  undo(experiment);
  expect(experiment.getState().experiment).toEqual(start);
  setField(experiment, rate, 0.01);
  expect(experiment.getState().experiment.criticOptimizer.rate).toBe(0.01);
  endLesson(playground);
  setField(experiment, 'seed', 9);
  expect(experiment.getState().experiment.seed).toBe(9);
});

it('begins where the teacher’s run is, and stops at its iteration to the letter', async () => {
  playground = openPlayground(small, { speed: 0 });
  await beginLesson(playground, { ...task, from: 12 });
  expect(playground.run.getState().iteration).toBe(12);
  expect(lessonOf(playground).getState()?.phase).toBe('open');
  playground.play();
  await vi.waitUntil(() => lessonOf(playground).getState()?.phase === 'reached', { timeout: 20_000, interval: 5 });
  expect(playground.run.getState()).toMatchObject({ status: 'paused', iteration: 40 });
  playground.reset();
  await vi.waitUntil(() => lessonOf(playground).getState()?.phase === 'open', { timeout: 20_000, interval: 5 });
});

it('stops at what is measured as the worker does, and is open again before that and on another course', async () => {
  const floor: Assignment = {
    ...task,
    start: {
      ...start,
      latent: { kind: 'normal', dimension: 2 },
      generator: { ...start.generator, kind: 'noised', spread: 0 },
    },
    until: 'floor',
  };
  playground = openPlayground(small, { speed: 0, rewinds: true });
  const lesson = lessonOf(playground);
  const reached = async () => {
    playground.play();
    await vi.waitUntil(() => lesson.getState()?.phase === 'reached', { timeout: 20_000, interval: 5 });
    const end = lesson.getState()?.end;
    expect(playground.run.getState()).toMatchObject({ status: 'paused', iteration: end });
    return end;
  };
  await beginLesson(playground, floor);
  expect(await reached()).toBe(100);
  const result = await handIn(playground);
  expect(result).toMatchObject({ iteration: 100, isReached: true });
  const create = async (experiment: Experiment) => new ReferenceTrainer(experiment);
  expect(await rerun(floor, result, { create })).toMatchObject({ kind: 'same' });
  await playground.travel(20);
  expect(lesson.getState()).toEqual({ assignment: floor, phase: 'open' });
  await playground.travel(100);
  expect(lesson.getState()?.phase).toBe('reached');
  await playground.travel(20);
  expect(await reached()).toBe(100);
  await playground.travel(20);
  setField(playground.experiment, rate, 0.01);
  await playground.step(90);
  expect(lesson.getState()?.phase).toBe('open');
  // Its looks are its own.
  expect(await reached()).toBe(250);
});

it('hands in what was done: the same run from the same settings gives the same', async () => {
  playground = openPlayground();
  await beginLesson(playground, task);
  setField(playground.experiment, rate, 0.02);
  await playground.step(6);
  setField(playground.experiment, rate, 0.005);
  await playground.step(5);
  const result = await handIn(playground);
  expect(result).toMatchObject({
    assignment: fingerprint(task),
    engine: 'reference',
    iteration: 11,
    isReached: false,
    isIncomplete: false,
    settings: [
      { iteration: 0, field: rate, value: 0.02 },
      { iteration: 6, field: rate, value: 0.005 },
    ],
  });
  const measures = await playground.query({ kind: 'measures' });
  expect(result.wasserstein).toBe(Math.fround(measures.wasserstein.value as number));
  expect(result.js).toBe(Math.fround(measures.js.value as number));
  expect(result.modes).toEqual({ reached: measures.modes?.reached, total: 8 });
});

it('says where a code can’t hold what was done', async () => {
  playground = openPlayground();
  await beginLesson(playground, task);
  await playground.step(3);
  for (const value of [0.02, 0.03]) {
    setField(playground.experiment, rate, value, true);
    await playground.step(1);
  }
  expect(await handIn(playground)).toMatchObject({ isIncomplete: true });
  await until(playground, ({ status }) => status === 'paused');
});
