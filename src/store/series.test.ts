import { expect, test } from 'vitest';
import { createSeries, push, rewind } from './series.ts';

const points = ({ x, y, length }: ReturnType<typeof createSeries>) =>
  Array.from({ length }, (_, i) => [x[i], y[i]] as const);

test('a full series keeps the whole run at half the density', () => {
  const series = createSeries(8);
  for (let i = 1; i <= 8; i++) push(series, i, 10 * i);
  expect(series.length).toBe(8);
  for (let i = 9; i <= 12; i++) push(series, i, 10 * i);
  expect(points(series)).toEqual([1, 3, 5, 7, 9, 11].map((x) => [x, 10 * x]));
});

test('a long run stays bounded, ordered and evenly spaced', () => {
  const series = createSeries(16);
  for (let i = 0; i < 5000; i++) push(series, i, -i);
  const xs = points(series).map(([x]) => x as number);
  expect(xs.length).toBeLessThanOrEqual(16);
  expect(xs[0]).toBe(0);
  const gaps = new Set(xs.slice(1).map((x, i) => x - (xs[i] as number)));
  expect(gaps).toEqual(new Set([series.stride]));
  expect(xs.at(-1)).toBeGreaterThan(5000 - 2 * series.stride);
});

test('rewind forgets what lies beyond and keeps what lies at x', () => {
  const series = createSeries(8);
  for (let i = 1; i <= 6; i++) push(series, i, i * i);
  rewind(series, 4);
  push(series, 5, -1);
  expect(points(series)).toEqual([
    [1, 1],
    [2, 4],
    [3, 9],
    [4, 16],
    [5, -1],
  ]);
});
