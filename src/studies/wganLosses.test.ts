import { expect, it } from 'vitest';
import { wganLosses } from './wganLosses.ts';

const sum = (values: ArrayLike<number>, of: (value: number) => number) =>
  Array.from(values, of).reduce((a, b) => a + b, 0);

it('of W: means of f, and each fake pulls alike', () => {
  const found = wganLosses.find({ objective: 'wasserstein', batch: 5, width: 6 }, 3);
  const same = (f: number) => f;
  expect(found.criticLoss).toBeCloseTo((sum(found.generated, same) - sum(found.real, same)) / 5, 10);
  expect(found.generatorLoss).toBeCloseTo(-sum(found.generated, same) / 5, 10);
  for (const pull of found.pulls) expect(pull).toBeCloseTo(-0.2, 9);
  expect(new Set(found.generated).size).toBe(5);
});

it('of −log D: a fake pulls by (1 − D)/B, and L_C changes by something else', () => {
  const { generated, pulls, along, generatorLoss } = wganLosses.find(
    { objective: 'non-saturating', batch: 5, width: 6 },
    3,
  );
  for (const [i, pull] of pulls.entries()) expect(pull).toBeCloseTo(-1 / (1 + Math.exp(generated[i] as number)) / 5, 9);
  expect(generatorLoss).toBeCloseTo(sum(generated, (f) => Math.log(1 + Math.exp(-f))) / 5, 10);
  expect(along.generator).toBeCloseTo(along.backward, 6);
  expect(Math.abs(along.critic + along.generator)).toBeGreaterThan(0.01);
});
