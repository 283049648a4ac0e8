import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, meanDifference } from './difference.ts';

const line = (...points: readonly (readonly [number, number])[]): Line => ({
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y),
  length: points.length,
});

it('of two parallel lines is their distance, of two that cross the mean of two triangles', () => {
  expect(meanDifference(line([0, 1], [10, 3]), line([0, 1.5], [4, 2.3], [10, 3.5]))?.mean).toBeCloseTo(0.5, 12);
  // |d| goes from 2 to 0 over 4, and from 0 to 1 over 2: (4 + 1) / 6.
  expect(meanDifference(line([0, 2], [6, -1]), line([0, 0], [6, 0]))?.mean).toBeCloseTo(5 / 6, 12);
});

it('counts only where both are, and says how much that is', () => {
  expect(meanDifference(line([100, 1], [300, 1]), line([0, 0], [150, 0]))).toEqual({ mean: 1, share: 0.25 });
  expect(
    meanDifference(
      line([0, 1], [2, 1], [4, 1]),
      line([0, 0], [1, Number.NaN], [2, 0], [4, Number.POSITIVE_INFINITY], [5, 0]),
    ),
  ).toBeUndefined();
  const gap = meanDifference(line([0, 1], [8, 1]), line([0, 0], [2, 0], [3, Number.NaN], [4, 0], [8, 0]));
  expect(gap).toEqual({ mean: 1, share: 0.75 });
  expect(meanDifference(line([0, 1], [4, 1]), line([4, 0], [8, 0]))).toBeUndefined();
  expect(meanDifference(line([0, 1]), line([0, 0], [8, 0]))).toBeUndefined();
});

const lines = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 9 })
  .chain((xs) =>
    fc.tuple(
      fc.constant(xs.sort((a, b) => a - b)),
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: xs.length, maxLength: xs.length }),
    ),
  )
  .map(([x, y]): Line => ({ x, y, length: x.length }));

/** The value of a line at x, by looking at every piece. */
function valueIn({ x, y, length }: Line, at: number): number {
  for (let k = 1; k < length; k++) {
    const [x0, x1] = [x[k - 1] as number, x[k] as number];
    if (at >= x0 && at <= x1)
      return (y[k - 1] as number) + (((y[k] as number) - (y[k - 1] as number)) * (at - x0)) / (x1 - x0);
  }
  return Number.NaN;
}

it('agrees with a sum over many places', () => {
  fc.assert(
    fc.property(lines, lines, (drawn, run) => {
      const found = meanDifference(drawn, run);
      const places = Array.from({ length: 40_000 }, (_, k) => (k + 0.5) / 1000);
      const each = places.map((x) => Math.abs(valueIn(drawn, x) - valueIn(run, x))).filter((d) => !Number.isNaN(d));
      const mean = each.length === 0 ? undefined : each.reduce((sum, d) => sum + d, 0) / each.length;
      if (mean === undefined) expect(found).toBeUndefined();
      else expect(found?.mean).toBeCloseTo(mean, 3);
    }),
    { numRuns: 40 },
  );
});
