import { expect, it } from 'vitest';
import { correlationOf, powerOf, slopeOf } from './slope.ts';

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

it('the correlation is the mean product of standard scores', () => {
  const [x, y] = [
    [0.3, 1.1, 2.7, 3.4, 0.2],
    [1.2, 0.7, -2.9, -2.2, 0.4],
  ];
  const scores = (values: number[]) => {
    const middle = values.reduce((p, q) => p + q, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
    return values.map((value) => (value - middle) / deviation);
  };
  const [a, b] = [scores(x), scores(y)];
  expect(correlationOf(x, y)).toBeCloseTo(a.reduce((sum, value, i) => sum + value * (b[i] as number), 0) / 5, 12);
  expect(
    correlationOf(
      x,
      x.map((value) => 2 - 3 * value),
    ),
  ).toBeCloseTo(-1, 12);
  expect(correlationOf(x, [2, 2, 2, 2, 2])).toBeNaN();
});
