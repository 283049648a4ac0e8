import { expect, test } from 'vitest';
import { integrate } from './quadrature.ts';
import { studentBound } from './student.ts';

test.each([
  // Published tables (Fisher & Yates 1963, table III), two-sided.
  [0.95, 1, 12.706],
  [0.95, 2, 4.303],
  [0.95, 3, 3.182],
  [0.95, 4, 2.776],
  [0.9, 7, 1.895],
  [0.99, 10, 3.169],
  [0.95, 63, 1.998],
])('%f within, %i degrees of freedom: %f', (probability, freedom, bound) => {
  expect(studentBound(probability, freedom)).toBeCloseTo(bound, 3);
});

test.each([1, 2, 5, 8, 19])('holds so much of the density, with %i degrees of freedom', (freedom) => {
  const density = (t: number) => (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
  const far = 4000;
  const rest = (far ** -freedom * freedom ** ((freedom + 1) / 2)) / freedom;
  const bound = studentBound(0.9, freedom);
  const all = integrate(density, 0, 20) + integrate(density, 20, far) + rest;
  expect(integrate(density, 0, bound) / all).toBeCloseTo(0.9, 6);
});

test('is none where a single value has no spread', () => {
  expect(studentBound(0.95, 0)).toBeNaN();
});
