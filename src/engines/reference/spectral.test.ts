import { expect, test } from 'vitest';
import { fillNormal } from '../../math/draws.ts';
import { FIRST_POWER_ITERATIONS } from '../initial.ts';
import { layoutOf } from '../layout.ts';
import { alignRight, allocateSpectral, normaliseWeights, powerIterate } from './spectral.ts';

const normals = (length: number, substep: number) => {
  const out = new Float64Array(length);
  fillNormal({ seed: 3, stream: 'floor', iteration: 0, substep }, out);
  return out;
};

/** The largest singular value of a 2 × n matrix: the root of WWᵀ's characteristic polynomial. */
function largest(rows: readonly [Float64Array, Float64Array]): number {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, entry, i) => sum + entry * (b[i] as number), 0);
  const [p, q, r] = [dot(rows[0], rows[0]), dot(rows[0], rows[1]), dot(rows[1], rows[1])];
  return Math.sqrt((p + r) / 2 + Math.hypot((p - r) / 2, q));
}

const layout = layoutOf([2, 5, 1]);
const parameters = normals(layout.size, 0);
const converged = () => {
  const spectral = allocateSpectral(layout, normals(7, 1));
  for (let i = 0; i < FIRST_POWER_ITERATIONS; i++) powerIterate(spectral, parameters);
  return spectral;
};

test('σ is the largest singular value', () => {
  const spectral = converged();
  normaliseWeights(spectral, parameters);
  expect(spectral.sigma[0]).toBeCloseTo(largest([parameters.subarray(0, 5), parameters.subarray(5, 10)]), 12);
  expect(spectral.sigma[1]).toBeCloseTo(Math.hypot(...parameters.subarray(15, 20)), 12);
});

test('weights are divided by σ, biases are left alone', () => {
  const spectral = converged();
  const used = normaliseWeights(spectral, parameters);
  expect(largest([used.slice(0, 5), used.slice(5, 10)])).toBeCloseTo(1, 12);
  expect(Math.hypot(...used.subarray(15, 20))).toBeCloseTo(1, 12);
  expect(used.subarray(10, 15)).toEqual(parameters.subarray(10, 15));
  expect(used[20]).toBe(parameters[20]);
});

test('away from a critic step σ = ‖Wᵀu‖ at the weights of the moment', () => {
  const spectral = converged();
  const tripled = parameters.map((entry) => 3 * entry);
  const before = normaliseWeights(spectral, parameters).slice(0, 10);
  const left = spectral.u.slice();
  alignRight(spectral, tripled);
  const used = normaliseWeights(spectral, tripled);
  for (const [i, entry] of before.entries()) expect(used[i]).toBeCloseTo(entry, 13);
  expect(spectral.u).toEqual(left);
});

test('a zero matrix stays zero', () => {
  const spectral = allocateSpectral(layout, normals(7, 1));
  const zero = new Float64Array(layout.size);
  powerIterate(spectral, zero);
  expect(normaliseWeights(spectral, zero)).toEqual(zero);
});
