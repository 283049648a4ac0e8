import { expect, it, vi } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { setField } from '../store/experiment.ts';
import { openPlayground } from '../store/inProcess.test-kit.ts';
import { beginLesson, handIn } from '../store/lesson.ts';
import { small } from '../worker/session.test-kit.ts';
import type { Assignment } from './assignment.ts';
import { rerun } from './rerun.ts';

vi.setConfig({ testTimeout: 30_000 });

const task: Assignment = { start: small, from: 0, task: 'Try.', limits: {} };
const create = async (experiment: Experiment) => new ReferenceTrainer(experiment);

it('a run is done again from its code: the same numbers, and others for a forged one', async () => {
  const playground = openPlayground();
  await beginLesson(playground, task);
  setField(playground.experiment, 'batchSize', 9);
  await playground.step(4);
  setField(playground.experiment, 'constraint.kind', 'clip');
  await playground.step(3);
  const result = await handIn(playground);
  playground.dispose();
  const shares: number[] = [];
  expect(await rerun(task, result, { create, progress: (share) => shares.push(share) })).toMatchObject({
    kind: 'same',
  });
  expect(shares.at(-1)).toBe(1);
  const forged = { ...result, wasserstein: Math.fround(result.wasserstein * 0.9) };
  const found = await rerun(task, forged, { create });
  expect(found).toMatchObject({ kind: 'different' });
  expect(Math.fround((found as { measures: { wasserstein: { value: number } } }).measures.wasserstein.value)).toBe(
    result.wasserstein,
  );
  // A change at another iteration makes another run.
  const later = result.settings.map((one) => (one.iteration === 4 ? { ...one, iteration: 5 } : one));
  expect(await rerun(task, { ...result, settings: later }, { create })).toMatchObject({ kind: 'different' });
  expect(await rerun(task, { ...forged, engine: 'wasm' }, { create })).toMatchObject({
    kind: 'elsewhere',
    engine: 'reference',
  });
  expect(await rerun({ ...task, task: 'Else.' }, result, { create })).toEqual({ kind: 'foreign' });
  expect(await rerun(task, { ...result, isIncomplete: true }, { create })).toEqual({ kind: 'incomplete' });
  const wrong = [{ iteration: 0, field: 'batchSize', value: 1e9 }];
  expect(await rerun(task, { ...result, settings: wrong }, { create })).toEqual({ kind: 'incomplete' });
});
