import { expect, it } from 'vitest';
import { noiseKernels } from './noiseKernels.ts';

const at = { theta: 2, sigma: 0.25, stretch: 2, tail: 'core' } as const;

it('has the slopes of JS that are known at a distance of 8 widths', () => {
  const { pulls, far } = noiseKernels.find(at, 1);
  expect(far).toEqual(pulls);
  // In units of the width, and JS once, not twice.
  expect((pulls.gaussian * at.sigma) / 2).toBeCloseTo(0.00019644, 8);
  expect((pulls.cauchy * at.sigma) / 2).toBeCloseTo(16 / (68 * (Math.sqrt(68) + 2)), 9);
});

it('has the slope of its JS', () => {
  const js = (theta: number) => noiseKernels.find({ ...at, theta }, 1).js;
  const h = 1e-4;
  const { pulls } = noiseKernels.find({ ...at, theta: 0.7 }, 1);
  expect(pulls.cauchy).toBeCloseTo((js(0.7 + h) - js(0.7 - h)) / h, 6);
});

it('counts the mass of the printed kernel to grow as the hole shrinks', () => {
  const { masses, outside } = noiseKernels.find({ ...at, tail: 'printed' }, 1);
  // ∫ r⁻³ r dr from 1e-4 on is 1e4.
  expect(masses[2]).toBeCloseTo(1e4, 3);
  expect(outside).toBeCloseTo(0.5, 9);
});
