import { expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { defaults } from '../fields/check.ts';
import { alongWeights } from './alongWeights.ts';
import { networkOf, randomNetwork } from './randomNetwork.ts';
import { steepnessOf } from './stackedJacobian.ts';

const at = { ...defaults(alongWeights.parameters), points: 12 };

it('moves the points that the generator makes, from those at t = 0', () => {
  const found = alongWeights.find({ ...at, t: 0 }, 4);
  expect(found.generated).toEqual(found.real);
  expect(found.wasserstein).toBe(0);
  const stops = alongWeights.find(at, 4).stops();
  const there = stops.find(({ at: s }) => s === 0.5);
  const half = alongWeights.find({ ...at, t: 0.5 }, 4);
  expect(there?.wasserstein).toBeCloseTo(wasserstein(found.real, half.generated).value, 12);
  expect(there?.between).toBeCloseTo(wasserstein(alongWeights.find(at, 4).generated, half.generated).value, 12);
});

it('counts the points that both have, and smooths with noise', () => {
  const js = (noise: 'none' | 'gaussian') =>
    alongWeights
      .find({ ...at, noise }, 4)
      .stops()
      .map((stop) => stop.js);
  expect(js('none').filter((value) => value === 0)).toHaveLength(1);
  expect(js('none').filter((value) => value === Math.LN2)).toHaveLength(32);
  const smooth = js('gaussian');
  expect(smooth[16]).toBe(0);
  expect(Math.max(...smooth)).toBeLessThan(Math.LN2);
  expect(smooth[17]).toBeLessThan(0.3);
});

it('finds what is left of a jump where weights are rounded, and next to nothing where they are not', () => {
  expect(alongWeights.find(at, 4).jump().coupled).toBeLessThan(1e-5);
  expect(alongWeights.find({ ...at, weights: 'rounded' }, 4).jump().coupled).toBeGreaterThan(0.001);
});

it('takes the norm of all derivatives together, as differences do', () => {
  const shape = { inputs: 2, outputs: 2, width: 5, depth: 2, activation: 'softplus', bias: 0.6 } as const;
  const { parameters } = randomNetwork(shape, 9);
  const z = Float64Array.of(0.7, -1.1);
  const STEP = 1e-5;
  const rows = [...parameters, ...z].map((_, k) => {
    const side = (step: number) => {
      const [moved, place] = [parameters.slice(), z.slice()];
      if (k < moved.length) moved[k] = (moved[k] as number) + step;
      else place[k - moved.length] = (place[k - moved.length] as number) + step;
      return networkOf(shape, moved).map(place);
    };
    const [after, before] = [side(STEP), side(-STEP)];
    return [0, 1].map((i) => ((after[i] as number) - (before[i] as number)) / (2 * STEP)) as [number, number];
  });
  // The largest of |Jᵀu| over unit vectors u.
  const most = Array.from({ length: 3600 }, (_, k) => (k * Math.PI) / 3600).map((angle) =>
    Math.hypot(...rows.map(([a, b]) => a * Math.cos(angle) + b * Math.sin(angle))),
  );
  expect(steepnessOf(shape, parameters, z).measured[0]).toBeCloseTo(Math.max(...most), 4);
});

it('bounds one layer by its own norm and by ‖z‖', () => {
  const shape = { inputs: 2, outputs: 2, width: 1, depth: 1, activation: 'tanh', bias: 0 } as const;
  // (x, y) ↦ tanh(3x + 4y)·(0.5, 1.2): norms 5 and 1.3.
  const parameters = Float64Array.of(3, 4, 0, 0.5, 1.2, 0, 0);
  const { bound } = steepnessOf(shape, parameters, Float64Array.of(0.6, -0.8));
  expect(bound[0]).toBeCloseTo(5 * 1.3 + 1 * (5 + 1.3), 12);
});
