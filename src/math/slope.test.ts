import { expect, it } from 'vitest';
import { powerOf, slopeOf } from './slope.ts';

it('is the slope that leaves the least squares', () => {
  const [x, y] = [
    [0.3, 1.1, 2.7, 3.4],
    [1.2, 0.7, 2.9, 2.2],
  ];
  const slope = slopeOf(x, y);
  const left = (a: number) => {
    const rests = y.map((value, i) => value - a * (x[i] as number));
    const middle = rests.reduce((p, q) => p + q, 0) / rests.length;
    return rests.reduce((sum, rest) => sum + (rest - middle) ** 2, 0);
  };
  for (const step of [-0.01, 0.01]) expect(left(slope)).toBeLessThan(left(slope + step));
  expect(slopeOf([1], [2])).toBeNaN();
});

it('reads a power off its values', () => {
  const x = [0.2, 0.7, 1.9, 5];
  expect(
    powerOf(
      x,
      x.map((value) => 3 * value ** -1.7),
    ),
  ).toBeCloseTo(-1.7, 12);
});
