import { expect, it } from 'vitest';
import { experimentFrom } from '../../experiment/differences.ts';
import { criticMoves } from './criticMoves.ts';
import { ReferenceTrainer } from './trainer.ts';

const experimentWith = (kind: 'sgd' | 'rmsprop' | 'adam', rate: number) =>
  experimentFrom({
    dataset: { kind: 'ring' },
    generator: { depth: 1, width: 5 },
    critic: { depth: 2, width: 7, activation: 'leakyRelu' },
    objective: 'wasserstein',
    constraint: { kind: 'clip', clip: 0.06 },
    criticOptimizer: { kind, rate, beta1: 0.9 },
    criticSteps: 3,
    batchSize: 16,
    seed: 11,
  });

it.each(['rmsprop', 'adam'] as const)('makes the very steps that training makes, by %s', async (kind) => {
  const experiment = experimentWith(kind, 0.02);
  const trainer = new ReferenceTrainer(experiment);
  await trainer.step(4);
  const { cosines, critic } = criticMoves(experiment, await trainer.snapshot());
  await trainer.step(1);
  expect([...critic]).toEqual([...(await trainer.snapshot()).critic]);
  expect(cosines).toHaveLength(3);
});

it('plain descent steps along its gradient, RMSProp never against it', async () => {
  for (const [kind, least] of [
    ['sgd', 1 - 1e-9],
    ['rmsprop', 0],
  ] as const) {
    const experiment = experimentWith(kind, 0.01);
    const trainer = new ReferenceTrainer(experiment);
    await trainer.step(2);
    for (const cosine of criticMoves(experiment, await trainer.snapshot()).cosines)
      expect(cosine).toBeGreaterThan(least);
  }
});
