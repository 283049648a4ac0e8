import { describe, expect, it } from 'vitest';
import { erf, normalCdf } from '../math/special.ts';
import { normalValues, uniformValues } from './testing.ts';
import { wasserstein1d } from './wasserstein1d.ts';

/** The middles of n equal slices of a distribution, by bisection of its distribution function. */
function quantiles(n: number, cdf: (x: number) => number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let [low, high] = [-50, 50];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (cdf(middle) < (i + 0.5) / n) low = middle;
      else high = middle;
    }
    return low;
  });
}

/** W₁ between N(m, s²) and N(m + a, (s + b)²), folded normal mean. */
function betweenNormals(a: number, b: number): number {
  return b * Math.sqrt(2 / Math.PI) * Math.exp((-a * a) / (2 * b * b)) + a * erf(a / (b * Math.SQRT2));
}

describe('wasserstein1d', () => {
  it('between normals', () => {
    const first = quantiles(4096, (x) => normalCdf(x, 0.3, 0.8));
    const second = quantiles(4096, (x) => normalCdf(x, 1.2, 1.5));
    expect(Math.abs(wasserstein1d(first, second) - betweenNormals(0.9, 0.7))).toBeLessThan(1e-3);
  });

  it('between uniform laws: a shift, a stretch, the end cut off', () => {
    const u = (i: number, n: number) => (i + 0.5) / n;
    const uniform = Float64Array.from({ length: 1000 }, (_, i) => u(i, 1000));
    expect(
      wasserstein1d(
        uniform,
        uniform.map((x) => x + 0.35),
      ),
    ).toBeCloseTo(0.35, 12);
    expect(
      wasserstein1d(
        uniform,
        uniform.map((x) => 2 * x),
      ),
    ).toBeCloseTo(0.5, 12);
    expect(
      wasserstein1d(
        uniform,
        uniform.map((x) => 0.8 * x),
      ),
    ).toBeCloseTo(1 / 10, 12);
  });

  it('from n points on a grid to the uniform law is 1/4n', () => {
    const fine = Float64Array.from({ length: 8000 }, (_, i) => (i + 0.5) / 8000);
    const coarse = Float64Array.from({ length: 8 }, (_, i) => (i + 0.5) / 8);
    expect(wasserstein1d(coarse, fine)).toBeCloseTo(1 / 32, 7);
  });

  it('from 1 + a·sin 2πnx to the uniform law is a/2πn', () => {
    const [a, n] = [0.9, 3];
    const cdf = (x: number) =>
      x <= 0 ? 0 : x >= 1 ? 1 : x + (a * (1 - Math.cos(2 * Math.PI * n * x))) / (2 * Math.PI * n);
    const uniform = Float64Array.from({ length: 3000 }, (_, i) => (i + 0.5) / 3000);
    expect(wasserstein1d(quantiles(3000, cdf), uniform)).toBeCloseTo(a / (2 * Math.PI * n), 6);
  });

  it('takes unequal sizes as if every point were repeated', () => {
    const [x, y] = [normalValues(1, 21), uniformValues(2, 35)];
    const times = (values: Float64Array, k: number) =>
      Float64Array.from({ length: k * values.length }, (_, i) => values[i % values.length] as number);
    expect(wasserstein1d(x, y)).toBeCloseTo(wasserstein1d(times(x, 5), times(y, 3)), 13);
    expect(wasserstein1d(Float64Array.of(2), Float64Array.of(1, 5, 3))).toBeCloseTo(5 / 3, 14);
  });

  it.each([
    [64, 0.22],
    [256, 0.114],
    [1024, 0.056],
  ])('has the known floor between %d normal samples', (n, floor) => {
    let mean = 0;
    for (let k = 0; k < 200; k++) mean += wasserstein1d(normalValues(2 * k, n), normalValues(2 * k + 1, n)) / 200;
    expect(Math.abs(mean / floor - 1)).toBeLessThan(0.09);
  });
});
