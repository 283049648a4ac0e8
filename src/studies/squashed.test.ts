import { expect, it } from 'vitest';
import { largestAt, squashed } from './squashed.ts';

it('finds where a function is largest, past a lower peak', () => {
  expect(largestAt((a) => Math.exp(-((a - 7.3) ** 2)) + 0.9 * Math.exp(-((a - 2) ** 2)), 10)).toBeCloseTo(7.3, 6);
});

it('a line’s best slope is 1 + θ/2λ', () => {
  expect(squashed.find({ theta: 0.7, lambda: 0.3 }, 1).plain.a).toBeCloseTo(1 + 0.7 / 0.6, 6);
});

it('the best squashed critic is better than those beside it, by sums', () => {
  const [theta, lambda, n] = [1.3, 0.4, 20_000];
  const value = (a: number) => {
    const d = (x: number) => 1 / (1 + Math.exp(a * (x - theta / 2)));
    let penalty = 0;
    for (let k = 0; k < n; k++) {
      const x = (theta * (k + 0.5)) / n;
      penalty += (a * d(x) * (1 - d(x)) - 1) ** 2;
    }
    return d(0) - d(theta) - (lambda * penalty) / n;
  };
  const { a, gap, slope } = squashed.find({ theta, lambda }, 1).squashed;
  for (const other of [0.1, a - 0.3, a - 0.01, a + 0.01, a + 0.3, 30]) expect(value(other)).toBeLessThan(value(a));
  expect(gap).toBeCloseTo(Math.tanh((a * theta) / 4), 12);
  expect(slope).toBeCloseTo(a / (4 * Math.cosh((a * theta) / 4) ** 2), 12);
});
