import { expect, test } from 'vitest';
import { difference, scalarError, vectorError } from './compare.ts';

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

test('a vector error is relative to the largest entry of the second vector', () => {
  expect(vectorError(Float64Array.of(1, -4.5), Float64Array.of(1, -4))).toBe(0.125);
  expect(vectorError(new Float64Array(3), new Float64Array(3))).toBe(0);
  expect(vectorError(Float64Array.of(1e-9), new Float64Array(1))).toBe(infinity);
});

test.each([
  [
    [nan, 1],
    [2, 1],
  ],
  [
    [2, 1],
    [nan, 1],
  ],
  [
    [nan, 1],
    [nan, 1],
  ],
  [
    [infinity, 1],
    [infinity, 1],
  ],
  [
    [1, 1, 1],
    [1, 1],
  ],
  [[], [1]],
])('%j against %j is within no tolerance', (a, b) => {
  expect(vectorError(Float64Array.from(a), Float64Array.from(b)) <= 1e300).toBe(false);
});

test('a scalar that is NaN on one side alone is within no tolerance', () => {
  expect(scalarError(nan, nan)).toBe(0);
  expect(scalarError(nan, 1) <= 1e300).toBe(false);
  expect(scalarError(1, nan) <= 1e300).toBe(false);
  expect(scalarError(1.5, 1)).toBe(0.25);
});

test('a difference with a missing entry is NaN there', () => {
  expect(difference(Float64Array.of(3, 5), Float64Array.of(1))).toEqual(Float64Array.of(2, nan));
});
