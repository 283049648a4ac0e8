import { expect, it } from 'vitest';
import { wasserstein1d } from '../divergences/wasserstein1d.ts';
import { minibatching } from './minibatching.ts';

it('averages what every possible batch is away', () => {
  for (const [chance, batch] of [
    [0.6, 1],
    [0.35, 4],
    [0.8, 7],
  ] as const) {
    const { thetas, expected } = minibatching.find({ ruler: 'w', chance, batch }, 1);
    for (const i of [0, 37, 122, 200]) {
      const theta = thetas[i] as number;
      // The model as a hundred thousand coins in order, a multiple of its probability.
      let sum = 0;
      for (let bits = 0; bits < 2 ** batch; bits++) {
        const drawn = Array.from({ length: batch }, (_, k) => (bits >> k) & 1);
        const ones = drawn.reduce((total, one) => total + one, 0);
        const model = Float64Array.from({ length: 200 }, (_, k) => Number(k < theta * 200));
        sum += chance ** ones * (1 - chance) ** (batch - ones) * wasserstein1d(Float64Array.from(drawn), model);
      }
      expect(Math.abs((expected[i] as number) - sum)).toBeLessThan(1e-12);
    }
  }
});

it('is least where Bellemare et al. 2017 have it for p = .6', () => {
  const { best } = minibatching.find({ ruler: 'w', chance: 0.6, batch: 1 }, 1);
  for (const [m, theta] of [
    [1, 1],
    [2, 0.5],
    [3, 2 / 3],
    [5, 0.6],
  ] as const)
    expect(best[m - 1]).toBeCloseTo(theta, 6);
});

it('the Cramér distance is least at the data’s own law, whatever the batch', () => {
  const { best, atTruth, least } = minibatching.find({ ruler: 'cramer', chance: 0.37, batch: 3 }, 1);
  for (const theta of best) expect(theta).toBeCloseTo(0.37, 5);
  expect(least).toBeCloseTo((0.37 * 0.63) / 3, 11);
  expect(atTruth).toBeCloseTo((0.37 * 0.63) / 3, 12);
});
