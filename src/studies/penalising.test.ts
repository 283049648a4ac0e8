import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { penalising } from './penalising.ts';

const usual = defaults(penalising.parameters) as Parameters<typeof penalising.find>[0];

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

it('one-sided it is the same of the slopes above 1 alone', () => {
  const [two, one] = (['two', 'one'] as const).map((sides) => penalising.find({ ...usual, sides, lambda: 3 }, 7));
  const norms = two?.norms ?? new Float64Array();
  expect(norms.some((norm) => norm < 0.9) && norms.some((norm) => norm > 1)).toBe(true);
  expect(two?.penalty).toBeCloseTo(3 * mean(norms.map((norm) => (norm - 1) ** 2)), 8);
  expect(one?.penalty).toBeCloseTo(3 * mean(norms.map((norm) => Math.max(0, norm - 1) ** 2)), 8);
});
