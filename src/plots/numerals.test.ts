import { tickStep, ticks } from 'd3-array';
import { tickFormat } from 'd3-scale';
import { expect, it } from 'vitest';
import { minus, tickLabel } from './numerals.ts';

it('labels of ticks have the decimals that their step needs, a true minus, and commas between thousands', () => {
  expect([-0.5, 0, 0.5].map((value) => tickLabel(value, 0.5))).toEqual(['−0.5', '0.0', '0.5']);
  expect([-12_000, 0, 1_200_000].map((value) => tickLabel(value, 2000))).toEqual(['−12,000', '0', '1,200,000']);
});

it('a true minus sign stands before numbers, and nowhere else', () => {
  expect(minus('-1 … -.5, |x| ≤ 3, [-2, -1e-8]')).toBe('−1 … −.5, |x| ≤ 3, [−2, −1e−8]');
  const others = 'non-saturating, 8-bit, 2024-01-05, f(x)-1, -log D';
  expect(minus(others)).toBe(others);
});

it('labels of ticks are those of d3-scale, which would bring the page its colours too', () => {
  for (const low of [-12_345, -9999, -3, -0.07, 0, 1e-7, 0.001, 99_000]) {
    for (const width of [1e-6, 3e-4, 0.015, 0.2, 1.5, 3, 64, 1500, 2e4, 123_456_789]) {
      for (const count of [2, 3, 5, 10]) {
        const ends = [low, low + width, count] as const;
        const labels = ticks(...ends).map((tick) => tickLabel(tick, tickStep(...ends)));
        expect(labels).toEqual(ticks(...ends).map(tickFormat(...ends)));
      }
    }
  }
});
