import { expect, it } from 'vitest';
import { noiseBound, overlapOf, printedBound } from './noiseBound.ts';

it('has the article’s chain at θ = 0.6 and ρ = 0.5', () => {
  const { js, meanNorm, variance, chain } = noiseBound.find({ theta: 0.6, rho: 0.5, ball: 1 }, 1);
  expect(js).toBeCloseTo(0.495769, 6);
  expect(meanNorm).toBeCloseTo(1 / 3, 12);
  expect(Math.sqrt(variance)).toBeCloseTo(0.353553, 6);
  for (const [k, bound] of [1.811, 1.851, 2.3, 2.96].entries()) expect(chain[k]).toBeCloseTo(bound, 3);
});

it.each([
  [0.6, 0.5],
  [1.1, 0.7],
])('counts what two discs share at θ = %d and ρ = %d', (theta, rho) => {
  let shared = 0;
  const side = 1000;
  for (let i = 0; i < side; i++) {
    for (let k = 0; k < side; k++) {
      const [x, y] = [rho * ((2 * i + 1) / side - 1), rho * ((2 * k + 1) / side - 1)];
      if (Math.hypot(x, y) < rho && Math.hypot(x - theta, y) < rho) shared++;
    }
  }
  expect((shared / side ** 2) * (4 / Math.PI)).toBeCloseTo(overlapOf(theta, rho), 3);
});

it('leaves 1.665 θ without noise', () => {
  for (const theta of [0.3, 0.6, 1.5]) expect(printedBound(theta, 1e-12)).toBeCloseTo(1.66511 * theta, 5);
});

it('orders its chain above W wherever the two sliders stand', () => {
  for (let i = 0; i <= 60; i++) {
    for (let k = 0; k <= 39; k++) {
      const [theta, rho] = [i * 0.05, 0.05 + k * 0.05];
      const { wasserstein, chain } = noiseBound.find({ theta, rho, ball: 1 }, 1);
      const steps = [wasserstein, ...chain].map((bound, n, all) => bound - (all[n - 1] ?? 0));
      expect(Math.min(...steps.slice(1)), `θ = ${theta}, ρ = ${rho}`).toBeGreaterThanOrEqual(-1e-12);
    }
  }
});
