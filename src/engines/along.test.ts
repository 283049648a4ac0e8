import { afterEach, expect, it, vi } from 'vitest';
import { endGesture, setField } from '../store/experiment.ts';
import { openPlayground } from '../store/inProcess.test-kit.ts';
import type { Playground } from '../store/playground.ts';
import { small } from '../worker/session.test-kit.ts';
import { along } from './along.ts';
import { ReferenceTrainer } from './reference/trainer.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
afterEach(() => playground.dispose());

/** A run that is changed before its first iteration, dragged through, and given another optimiser on the way. */
async function changedRun(): Promise<void> {
  playground = openPlayground(small, { rewinds: true });
  const { experiment } = playground;
  setField(experiment, 'criticOptimizer.kind', 'sgd');
  setField(experiment, 'criticOptimizer.kind', 'adam');
  await playground.step(3);
  for (const value of [0.03, 0.04, 0.05]) {
    setField(experiment, 'criticOptimizer.rate', value, true);
    await playground.step(1);
  }
  endGesture(experiment);
  setField(experiment, 'constraint.kind', 'clip');
  setField(experiment, 'criticOptimizer.kind', 'rmsprop');
  await playground.step(4);
}

it('a run that was changed on the way comes out again, bit for bit, in whatever portions it is asked for', async () => {
  await changedRun();
  const { critic, generator } = await playground.query({ kind: 'snapshot' });
  const [first, ...later] = (await playground.query({ kind: 'marks' })) ?? [];
  if (!first) throw new Error('nothing is known of the run');
  for (const portions of [[10], [0, 1, 4, 6, 6, 10]]) {
    const trainer = new ReferenceTrainer(first.experiment);
    const advance = along(trainer, later);
    const counts: number[] = [];
    for (const iteration of portions) counts.push((await advance(iteration)).length);
    expect(counts).toEqual(portions.map((iteration, k) => iteration - (portions[k - 1] ?? 0)));
    expect(await trainer.snapshot()).toMatchObject({ iteration: 10, critic, generator });
    trainer.dispose();
  }
  // Without its changes it is another.
  const trainer = new ReferenceTrainer(first.experiment);
  await along(trainer, [])(10);
  expect((await trainer.snapshot()).critic).not.toEqual(critic);
});
