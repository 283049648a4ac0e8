import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { arbitraryTable } from '../experiment/arbitrary.ts';
import { defaults } from '../fields/check.ts';
import { noiseBound, overlapOf } from './noiseBound.ts';

const usual = defaults(noiseBound.parameters);
const find = (at: Partial<typeof usual>) => noiseBound.find({ ...usual, ...at }, 1);

it('has the article’s chain at θ = 0.6 and ρ = 0.5', () => {
  const { js, meanNorm, variance, chain } = find({ theta: 0.6, rho: 0.5 });
  expect(js).toBeCloseTo(0.495769, 6);
  expect(meanNorm).toBeCloseTo(1 / 3, 12);
  expect(Math.sqrt(variance)).toBeCloseTo(0.353553, 6);
  for (const [k, bound] of [1.811, 1.851, 2.3, 2.96].entries()) expect(chain[k]?.total).toBeCloseTo(bound, 3);
});

it('Gaussian noise has its own moments and no ball, unless the two sides are alike', () => {
  const { meanNorm, variance, diameter, chain, js } = find({ theta: 0.5, noise: 'gaussian', sigma: 0.3 });
  expect(meanNorm).toBeCloseTo(0.375994, 6);
  expect(Math.sqrt(variance)).toBeCloseTo(0.424264, 6);
  expect(js).toBeCloseTo(0.260049, 6);
  expect(diameter).toBe(Number.POSITIVE_INFINITY);
  expect(chain.map(({ total }) => total)).toEqual(Array(4).fill(Number.POSITIVE_INFINITY));
  const alike = find({ theta: 0, noise: 'gaussian', sigma: 0.3 });
  expect(alike.chain[3].total).toBeCloseTo(2 * 0.424264, 5);
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
  for (const theta of [0.3, 0.6, 1.5]) expect(find({ theta }).overNoise()[0]?.bound).toBeCloseTo(1.66511 * theta, 5);
});

it('sets of points stand where they are put, the generated ones θ to the right, in the smallest ball', () => {
  const {
    real,
    generated,
    diameter,
    wasserstein: w,
  } = find({
    between: 'sets',
    theta: 1.2,
    rho: 0.2,
    real: [
      [0, 0],
      [0.3, 1.4],
    ],
    generated: [
      [-0.5, 0.1],
      [1.1, -0.7],
    ],
  });
  expect(real).toEqual([
    [0, 0],
    [0.3, 1.4],
  ]);
  expect(generated.flat()).toEqual([0.7, 0.1, 2.3, -0.7].map((entry) => expect.closeTo(entry, 12)));
  // (0.3, 1.4) and (2.3, −0.7) are farthest apart, and (0, 0) lies inside their circle.
  expect(diameter).toBeCloseTo(Math.hypot(2, 2.1) + 0.4, 12);
  expect(w).toBeCloseTo(wasserstein(Float64Array.of(0, 0, 0.3, 1.4), Float64Array.of(0.7, 0.1, 2.3, -0.7)).value, 12);
});

it('no step of the chain is shorter than the one before, whatever the points and the noise', () => {
  fc.assert(
    fc.property(arbitraryTable(noiseBound.parameters), (at) => {
      const { wasserstein: w, chain } = noiseBound.find({ ...(at as typeof usual), ball: 1 }, 1);
      const steps = [w, ...chain.map(({ total }) => total)];
      steps.forEach((step, k) => {
        expect(step).toBeGreaterThanOrEqual((steps[k - 1] ?? 0) - 1e-12);
      });
    }),
    { numRuns: 150 },
  );
});

it('orders its chain above W wherever the two sliders stand', () => {
  for (let i = 0; i <= 60; i++) {
    for (let k = 0; k <= 39; k++) {
      const [theta, rho] = [i * 0.05, 0.05 + k * 0.05];
      const { wasserstein, chain } = find({ theta, rho });
      const steps = [wasserstein, ...chain.map(({ total }) => total)].map((bound, n, all) => bound - (all[n - 1] ?? 0));
      expect(Math.min(...steps.slice(1)), `θ = ${theta}, ρ = ${rho}`).toBeGreaterThanOrEqual(-1e-12);
    }
  }
});
