import { describe, expect, it } from 'vitest';
import { slicedWasserstein } from './sliced.ts';
import { normalPoints } from './testing.ts';

describe('slicedWasserstein', () => {
  const points = normalPoints(1, 50);
  const shifted = points.map((z, i) => z + (i % 2 ? -0.8 : 1.5));
  const length = Math.hypot(1.5, -0.8);

  it('of a translation is the mean of |cos| over the directions', () => {
    const direction = Math.atan2(-0.8, 1.5);
    let mean = 0;
    for (let k = 0; k < 7; k++) mean += Math.abs(Math.cos((Math.PI * k) / 7 - direction)) / 7;
    expect(slicedWasserstein(points, shifted, 7)).toBeCloseTo(length * mean, 12);
  });

  it('tends to 2/π of a translation', () => {
    expect(slicedWasserstein(points, shifted, 32) / length).toBeCloseTo(2 / Math.PI, 2);
    expect(slicedWasserstein(points, shifted, 2000) / length).toBeCloseTo(2 / Math.PI, 6);
  });

  it('with two directions is the mean over the axes', () => {
    const a = Float64Array.of(0, 10, 1, 20);
    const b = Float64Array.of(3, 11, 2, 24);
    expect(slicedWasserstein(a, b, 2)).toBeCloseTo((2 + 2.5) / 2, 14);
  });
});
