import { expect, it } from 'vitest';
import { fillNormal, fillUniform } from './draws.ts';
import { momentsOf } from './moments.ts';

it('counts by hand what it does', () => {
  const { mean, deviation, kurtosis, median, mad, furthest } = momentsOf(Float64Array.of(4, -1, 0, 1, 11));
  expect([mean, median, mad, furthest]).toEqual([3, 1, 2, 5]);
  // Squares 1, 16, 9, 4, 64 and their squares.
  expect(deviation).toBeCloseTo(Math.sqrt(94 / 5), 12);
  expect(kurtosis).toBeCloseTo((1 + 256 + 81 + 16 + 4096) / 5 / (94 / 5) ** 2, 12);
});

it('knows normal, even and heavy tails apart', () => {
  const [normal, even] = [new Float64Array(20_000), new Float64Array(20_000)];
  fillNormal({ seed: 1, stream: 'real', iteration: 0, substep: 0 }, normal);
  fillUniform({ seed: 1, stream: 'real', iteration: 0, substep: 1 }, even);
  expect(Math.abs(momentsOf(normal).kurtosis - 3)).toBeLessThan(0.15);
  expect(momentsOf(normal).mad).toBeCloseTo(0.6745, 1);
  expect(momentsOf(even).kurtosis).toBeCloseTo(1.8, 1);
  expect(momentsOf(even.map((u) => Math.tan(Math.PI * (u - 0.5)))).kurtosis).toBeGreaterThan(50);
});

it('has nothing to say of nothing', () => {
  expect(Object.values(momentsOf(new Float64Array(0))).every(Number.isNaN)).toBe(true);
});
