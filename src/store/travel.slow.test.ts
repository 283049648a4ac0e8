import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { actions } from '../actions/index.ts';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { small } from '../worker/session.test-kit.ts';
import { setField } from './experiment.ts';
import { openPlayground, until } from './inProcess.test-kit.ts';
import type { Playground } from './playground.ts';

// Each run is measured for real, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const rate = 'criticOptimizer.rate';
let playground: Playground;
afterEach(() => playground.dispose());

const experiment = () => playground.experiment.getState().experiment;
const seen = () => playground.run.getState();
const losses = () => {
  const { x, y, length } = playground.frames.series.criticLoss;
  return Array.from({ length }, (_, i) => [x[i], y[i]]);
};
const iterations = () => losses().map(([x]) => x);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** 40 iterations, the rate changed at 20. */
beforeEach(async () => {
  playground = openPlayground(small, { rewinds: true });
  await playground.step(20);
  setField(playground.experiment, rate, 0.02);
  await playground.step(20);
});

test('the past shows its experiment and keeps the curves; the way on is the same', async () => {
  const curve = losses();
  await playground.travel(9);
  expect(seen()).toMatchObject({ status: 'paused', iteration: 9, reach: 40, past: true });
  expect(experiment()).toEqual(small);
  expect(losses()).toEqual(curve);
  expect(actions.undo.enabled(playground)).toBe(false);
  await playground.step(15);
  expect(seen()).toMatchObject({ iteration: 24, reach: 40, past: true });
  expect(experiment().criticOptimizer.rate).toBe(0.02);
  expect(losses()).toEqual(curve);
  await playground.step(17);
  expect(seen()).toMatchObject({ iteration: 41, reach: 41, past: false });
  expect(iterations()).toEqual(upTo(41));
  expect(losses().slice(0, 40)).toEqual(curve);
  expect(actions.undo.enabled(playground)).toBe(true);
  expect(playground.frames.changes).toMatchObject([{ iteration: 20, field: rate }]);
});

test('beyond the end is now, and a run plays on from the past', async () => {
  await playground.travel(9);
  await playground.travel(1e9);
  expect(seen()).toMatchObject({ iteration: 40, past: false });
  expect(experiment().criticOptimizer.rate).toBe(0.02);
  await playground.travel(5);
  playground.play();
  await until(playground, ({ iteration, past }) => iteration > 45 && !past);
  playground.pause();
  const { iteration, critic } = await playground.query({ kind: 'snapshot' });
  const bare = new ReferenceTrainer(small);
  await bare.step(20);
  bare.configure(experiment());
  await bare.step(iteration - 20);
  expect((await bare.snapshot()).critic).toEqual(critic);
});

test('a change in the past begins a branch; undo goes back to the run that it left, redo to the branch', async () => {
  const curve = losses();
  const end = await playground.query({ kind: 'snapshot' });
  await playground.travel(10);
  setField(playground.experiment, 'constraint.kind', 'clip');
  expect(experiment()).toEqual({ ...small, constraint: { ...small.constraint, kind: 'clip' } });
  await playground.step(5);
  expect(seen()).toMatchObject({ iteration: 15, reach: 15, past: false, restarted: false });
  expect(iterations()).toEqual(upTo(15));
  expect(losses().slice(0, 10)).toEqual(curve.slice(0, 10));
  expect(playground.frames.changes).toMatchObject([{ iteration: 10, field: 'constraint.kind', to: 'clip' }]);
  expect(playground.frames.before?.series.criticLoss.length).toBe(40);
  const branch = losses();

  actions.undo.perform(playground);
  expect(await playground.query({ kind: 'snapshot' })).toEqual(end);
  await until(playground, ({ iteration }) => iteration === 40);
  expect(experiment().criticOptimizer.rate).toBe(0.02);
  expect(experiment().constraint.kind).toBe(small.constraint.kind);
  expect(losses()).toEqual(curve);
  expect(playground.frames.changes).toMatchObject([{ iteration: 20, field: rate }]);
  expect(playground.frames.before?.series.criticLoss.length).toBe(15);

  actions.redo.perform(playground);
  await until(playground, ({ iteration }) => iteration === 15);
  expect(experiment().constraint.kind).toBe('clip');
  expect(losses()).toEqual(branch);
  await playground.step(1);
  expect(iterations()).toEqual(upTo(16));
});

test('dragging in the past is one branch', async () => {
  await playground.travel(10);
  for (const value of [0.03, 0.04, 0.05]) {
    setField(playground.experiment, rate, value, true);
    await playground.step(1);
  }
  expect(playground.experiment.getState()).toMatchObject({ branch: 1, branches: 1 });
  expect(iterations()).toEqual(upTo(13));
  actions.undo.perform(playground);
  await until(playground, ({ iteration }) => iteration === 40);
});

test('what can’t go on from the past starts afresh, and so does a reset', async () => {
  await playground.travel(10);
  setField(playground.experiment, 'batchSize', 8);
  await playground.step(2);
  expect(seen()).toMatchObject({ iteration: 2, reach: 2, past: false });
  expect(experiment()).toEqual({ ...small, batchSize: 8 });
  await playground.travel(1);
  playground.reset();
  await playground.step(3);
  expect(seen()).toMatchObject({ iteration: 3, past: false });
  expect(experiment()).toEqual({ ...small, batchSize: 8 });
});

test('another engine goes on at the end, with the same past', async () => {
  await playground.travel(10);
  playground.setEngine('reference');
  await playground.ready();
  await playground.step(1);
  expect(seen()).toMatchObject({ iteration: 41, past: false });
  expect(experiment().criticOptimizer.rate).toBe(0.02);
  await playground.travel(10);
  expect(experiment()).toEqual(small);
});
