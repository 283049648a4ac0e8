import { expect, it } from 'vitest';
import { cauchyBeyond, cauchyDensity, cauchyDeviationWithin, cauchyDistribution } from './cauchy.ts';

it('is the law of the ratio of two independent Gaussians: half of it within one scale, .06345 beyond ten', () => {
  expect(cauchyDistribution(0.7, 0.7) - cauchyDistribution(-0.7, 0.7)).toBeCloseTo(0.5, 12);
  expect(cauchyBeyond(4, 0.4)).toBeCloseTo(0.0634512, 6);
  expect(cauchyBeyond(4, 0.4)).toBeCloseTo(2 * (1 - cauchyDistribution(4, 0.4)), 12);
  expect(cauchyBeyond(1e30, 1)).toBeCloseTo(2e-30 / Math.PI, 42);
});

it('has the slope of its distribution for a density', () => {
  for (const x of [-3, -0.2, 0, 1.7]) {
    const slope = (cauchyDistribution(x + 1e-5, 0.6) - cauchyDistribution(x - 1e-5, 0.6)) / 2e-5;
    expect(cauchyDensity(x, 0.6)).toBeCloseTo(slope, 8);
  }
});

it('clipped to ±k it has the deviation that a sum over its quantiles gives', () => {
  for (const k of [1, 10, 37]) {
    const n = 200_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.min(k, Math.abs(Math.tan(Math.PI * ((i + 0.5) / n - 0.5)))) ** 2;
    expect(cauchyDeviationWithin(k) / Math.sqrt(sum / n)).toBeCloseTo(1, 4);
  }
});
