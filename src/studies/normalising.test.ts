import { expect, it } from 'vitest';
import { influences, type Normalisation, normalisedCritic, normalising } from './normalising.ts';

const weights = Float64Array.of(0.7, -1.1, 0.4, 0.9, 1.3, -0.6, 0.8, -0.5, 1.7, 0.3, -0.9, 1.2);
const points = Float64Array.of(0.2, -0.7, 1.4, 0.5, -0.9, 0.8);
const itself = (a: number) => a;
const linear = (kind: Normalisation) => influences(normalisedCritic(kind, weights, itself), points);

it('without normalisation a linear critic has the slope Wv everywhere, and no other sample has a say', () => {
  const dot = (from: number) =>
    [0, 1, 2, 3].reduce((sum, j) => sum + (weights[from + j] ?? 0) * (weights[8 + j] ?? 0), 0);
  const { own, others, summed } = linear('none');
  expect(own).toBeCloseTo(Math.hypot(dot(0), dot(4)), 8);
  expect(summed).toBeCloseTo(own, 8);
  expect(others).toBe(0);
});

it('over the batch the outputs of a linear critic sum to 0, wherever its samples are: nothing is left to back up', () => {
  const { own, others, summed } = linear('batch');
  expect(summed).toBeLessThan(1e-9);
  expect(own).toBeGreaterThan(0.1);
  expect(others).toBeGreaterThan(0.1);
});

it('over the batch the derivative is the one of Ioffe & Szegedy 2015, by hand', () => {
  // One unit: D_n = v·(a_n − μ)/s, so ∂D₁/∂a_m = v/s·(δ₁ₘ − 1/n − â₁âₘ/n).
  const one = Float64Array.of(0.7, 1.3, 1.7);
  const { own, others } = influences(normalisedCritic('batch', one, itself), points);
  const a = [0, 1, 2].map((n) => 0.7 * (points[2 * n] ?? 0) + 1.3 * (points[2 * n + 1] ?? 0));
  const middle = a.reduce((x, y) => x + y) / 3;
  const root = Math.sqrt(a.reduce((sum, entry) => sum + (entry - middle) ** 2, 0) / 3 + 1e-5);
  const hat = a.map((entry) => (entry - middle) / root);
  const by = hat.map((entry, m) => Math.abs((1.7 / root) * ((m === 0 ? 1 : 0) - 1 / 3 - ((hat[0] ?? 0) * entry) / 3)));
  expect(own).toBeCloseTo((by[0] ?? 0) * Math.hypot(0.7, 1.3), 8);
  expect(others).toBeCloseTo(((by[1] ?? 0) + (by[2] ?? 0)) * Math.hypot(0.7, 1.3), 8);
});

it('over the layer a sample is alone with itself', () => {
  const { own, others, summed } = normalising.find({ normalisation: 'layer', batch: 5, width: 7 }, 3);
  expect(others).toBe(0);
  expect(summed).toBeCloseTo(own, 9);
});
