import { expect, test } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { LINES, latentLines, NODES, stretchOf } from './latentLines.ts';
import { small } from './session.test-kit.ts';

const node = (lines: Float32Array, dimension: number, line: number, k: number) =>
  Array.from(lines.subarray((line * NODES + k) * dimension, (line * NODES + k + 1) * dimension));

test('each line runs through one coordinate, the other is its own, and those after them rest', () => {
  const lines = latentLines({ ...small, latent: { kind: 'normal', dimension: 4 } });
  expect(lines).toHaveLength(2 * LINES * NODES * 4);
  expect(node(lines, 4, 0, 0)).toEqual([-2.5, -2.5, 0, 0]);
  expect(node(lines, 4, 3, NODES - 1)).toEqual([2.5, Math.fround(-2.5 + (5 * 3) / 12), 0, 0]);
  expect(node(lines, 4, LINES + 12, 24)).toEqual([2.5, 0, 0, 0]);
  expect(node(latentLines({ ...small, latent: { kind: 'uniform', dimension: 3 } }), 3, LINES, 0)).toEqual([0, 0, 0.5]);
});

test('one dimension is one line, and a generator that maps nothing has none', () => {
  expect(latentLines({ ...small, latent: { kind: 'uniform', dimension: 1 } })).toHaveLength(NODES);
  expect(latentLines({ ...small, generator: { ...small.generator, kind: 'noised' } })).toHaveLength(0);
});

test('an affine map stretches each direction by the length of its column', async () => {
  const experiment = { ...small, generator: { ...small.generator, kind: 'affine' } } as const;
  const trainer = new ReferenceTrainer(experiment);
  // Row-major in × out: z₁ goes to (3, 4)·z₁, z₂ to (0, 2)·z₂.
  await trainer.restore({ ...(await trainer.snapshot()), generator: Float64Array.of(3, 4, 0, 2, 0.5, -1) });
  const { least, most } = stretchOf(experiment, await trainer.generate(latentLines(experiment)));
  expect(least).toBeCloseTo(2, 3);
  expect(most).toBeCloseTo(5, 3);
  expect(stretchOf(experiment, [])).toEqual({ least: Number.NaN, most: Number.NaN });
});
