import { expect, test } from 'vitest';
import { mean } from './mean.ts';

test('the mean of numbers, in an array or a typed one; of nothing there is none', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean(Float32Array.of(0.5, -1.5))).toBe(-0.5);
  expect(mean([1, Number.NaN])).toBeNaN();
  expect(mean([])).toBeNaN();
});

test('of what is made of each value', () => {
  expect(mean(Float32Array.of(1, 2, 6), (value) => value * value)).toBe(41 / 3);
});
