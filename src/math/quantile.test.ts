import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

it('is what numpy.percentile says', () => {
  const values = [7.5, -1, 3, 4.25, 0.5];
  expect([0, 0.1, 0.5, 0.8, 1].map((share) => quantile(values, share))).toEqual(
    [-1, -0.4, 3, 4.9, 7.5].map((value) => expect.closeTo(value, 12)),
  );
  expect(quantile([2.5], 0.3)).toBe(2.5);
  expect(quantile([1, Infinity, Infinity], 0.7)).toBe(Infinity);
  expect(quantile([], 0.5)).toBeNaN();
});
