import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { remedyFor } from '../store/health.ts';
import { openPlayground } from '../store/inProcess.test-kit.ts';
import type { Playground } from '../store/playground.ts';
import { small } from '../worker/session.test-kit.ts';
import { applyRemedy } from './applyRemedy.ts';
import { actions } from './index.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
beforeEach(async () => {
  playground = openPlayground();
  await playground.step(4);
});
afterEach(() => playground.dispose());

const experiment = () => playground.experiment.getState().experiment;

async function iteration(): Promise<number> {
  playground.pause();
  await playground.ready();
  return (await playground.query({ kind: 'snapshot' })).iteration;
}

test('several fields are one step of undo, and the run goes on from where it was', async () => {
  actions.setField.perform(playground, 'objective', 'minimax');
  actions.setField.perform(playground, 'constraint.kind', 'none');
  const before = experiment();
  applyRemedy.perform(playground, remedyFor('vanished', before));
  expect(experiment()).toMatchObject({ objective: 'wasserstein', constraint: { kind: 'gradient-penalty' } });
  expect(playground.run.getState().status).toBe('playing');
  expect(await iteration()).toBeGreaterThanOrEqual(4);
  actions.undo.perform(playground);
  expect(experiment()).toEqual(before);
});

test('a critic that is stuck starts afresh, with the same seed', async () => {
  applyRemedy.perform(playground, remedyFor('criticRate', small));
  expect(experiment().criticOptimizer.rate).toBe(small.criticOptimizer.rate / 10);
  expect(playground.run.getState().restarted).toBe(true);
  expect(experiment().seed).toBe(small.seed);
});
