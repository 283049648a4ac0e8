import { expect, test } from 'vitest';
import { experimentFrom } from '../../experiment/differences.ts';
import { drawLatentFor } from '../draws.ts';
import { firstSamples } from './first.ts';
import { ReferenceTrainer } from './trainer.ts';

test.each([
  ['a small network', { generator: { depth: 2, width: 5 }, latent: { dimension: 3 } }],
  ['a translation', { generator: { kind: 'translation', theta: 0.7 }, latent: { kind: 'uniform', dimension: 1 } }],
] as const)('%s: the points of a trainer that has not begun', async (_, differences) => {
  const experiment = experimentFrom({ ...differences, batchSize: 4 });
  const expected = await new ReferenceTrainer(experiment).generate(drawLatentFor(experiment, 'displayLatent', 0, 7));
  const points = firstSamples(experiment, 'displayLatent', 7);
  expect(points).toHaveLength(14);
  expect(Float32Array.from(points)).toEqual(expected);
});
