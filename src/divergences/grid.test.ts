import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jensenShannon, kullbackLeibler, totalVariation } from './grid.ts';
import { sum } from './testing.ts';

const { LN2, PI } = Math;

/** The masses of n equal cells of [0, 1], from a distribution function. */
function cells(n: number, cdf: (x: number) => number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => cdf((i + 1) / n) - cdf(i / n));
}

function even(n: number, from: number, to: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => (i >= from && i < to ? 1 / (to - from) : 0));
}

describe('k of K equal modes', () => {
  it.each([
    [1, 8, 0.4969],
    [2, 8, 0.3804],
    [3, 8, 0.2903],
    [4, 8, 0.2158],
    [6, 8, 0.0956],
    [7, 8, 0.0454],
    [1, 25, 0.6084],
    [5, 25, 0.4228],
    [10, 25, 0.2744],
    [15, 25, 0.1639],
    [20, 25, 0.0749],
    [24, 25, 0.0141],
  ])('%d of %d', (k, total, published) => {
    const r = k / total;
    const [real, generated] = [even(total, 0, total), even(total, 0, k)];
    const js = 0.5 * Math.log(2 / (1 + r)) + 0.5 * (r * Math.log((2 * r) / (1 + r)) + (1 - r) * LN2);
    expect(jensenShannon(real, generated)).toBeCloseTo(js, 12);
    expect(jensenShannon(real, generated)).toBeCloseTo(published, 4);
    expect(totalVariation(real, generated)).toBeCloseTo(1 - r, 12);
    expect(kullbackLeibler(generated, real)).toBeCloseTo(Math.log(1 / r), 12);
    expect(kullbackLeibler(real, generated)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('other closed forms', () => {
  it('uniform laws that overlap', () => {
    const [a, b] = [even(130, 0, 100), even(130, 30, 130)];
    expect(jensenShannon(a, b)).toBeCloseTo(0.3 * LN2, 12);
    expect(totalVariation(a, b)).toBeCloseTo(0.3, 12);
  });

  it('a uniform law and one twice as wide', () => {
    const [narrow, wide] = [even(64, 0, 32), even(64, 0, 64)];
    expect(kullbackLeibler(narrow, wide)).toBeCloseTo(LN2, 12);
    expect(jensenShannon(narrow, wide)).toBeCloseTo(0.75 * Math.log(4 / 3), 12);
    expect(totalVariation(narrow, wide)).toBeCloseTo(0.5, 12);
  });

  it('points on a grid against the uniform law: all but the cells that they fill', () => {
    const [n, within] = [6, 500];
    const atoms = Float64Array.from({ length: n * within }, (_, i) => (i % within === within / 2 ? 1 / n : 0));
    const uniform = even(n * within, 0, n * within);
    expect(totalVariation(atoms, uniform)).toBeCloseTo(1 - 1 / within, 12);
    // As the cells shrink it is log 2, by as much as a share of 1/within can tell.
    expect(LN2 - jensenShannon(atoms, uniform)).toBeGreaterThan(0);
    expect(LN2 - jensenShannon(atoms, uniform)).toBeLessThan((1 + Math.log(within)) / within);
  });

  it('segments that cross in one of N cells', () => {
    const n = 40;
    const [across, down] = [new Float64Array(n * n), new Float64Array(n * n)];
    for (let i = 0; i < n; i++) {
      across[17 * n + i] = 1 / n;
      down[i * n + 5] = 1 / n;
    }
    expect(jensenShannon(across, down)).toBeCloseTo((1 - 1 / n) * LN2, 12);
    expect(totalVariation(across, down)).toBeCloseTo(1 - 1 / n, 12);
  });

  it.each([
    [0.5, 0.01656938],
    [0.9, 0.06437164],
    [1, 0.08878828],
  ])('1 + %d·sin 2πx against the uniform law', (a, js) => {
    const p = cells(20_000, (x) => x + (a * (1 - Math.cos(2 * PI * x))) / (2 * PI));
    const q = cells(20_000, (x) => x);
    const root = Math.sqrt(1 - a * a);
    expect(totalVariation(p, q)).toBeCloseTo(a / PI, 7);
    expect(jensenShannon(p, q)).toBeCloseTo(js, 6);
    expect(kullbackLeibler(p, q)).toBeCloseTo(Math.log((1 + root) / 2) + 1 - root, 6);
    // At a = 1 the density touches 0 and the cells see it late.
    expect(kullbackLeibler(q, p)).toBeCloseTo(-Math.log((1 + root) / 2), a === 1 ? 3 : 6);
  });

  it.each([0.7, 3])('Cauchy laws %d apart, on cells of equal angle', (d) => {
    const cauchy = (centre: number) => (x: number) => 0.5 + Math.atan(Math.tan(PI * (x - 0.5)) - centre) / PI;
    const p = cells(20_000, (x) => (x === 0 || x === 1 ? x : cauchy(0)(x)));
    const q = cells(20_000, (x) => (x === 0 || x === 1 ? x : cauchy(d)(x)));
    const s = Math.sqrt(4 + d * d);
    expect(jensenShannon(p, q)).toBeCloseTo(Math.log((2 * s) / (s + 2)), 6);
    expect(kullbackLeibler(p, q)).toBeCloseTo(Math.log(1 + (d * d) / 4), 6);
    expect(kullbackLeibler(q, p)).toBeCloseTo(Math.log(1 + (d * d) / 4), 6);
    expect(totalVariation(p, q)).toBeCloseTo((2 / PI) * Math.atan(d / 2), 6);
  });
});

it('obeys the inequalities between the divergences', () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 6,
    maxLength: 6,
  });
  const law = weights
    .filter((w) => w.some((x) => x > 1e-6))
    .map((w) => {
      const total = w.reduce((a, b) => a + b, 0);
      return Float64Array.from(w, (x) => x / total);
    });
  fc.assert(
    fc.property(law, law, law, (p, q, r) => {
      const js = jensenShannon(p, q);
      const tv = totalVariation(p, q);
      expect(sum(p)).toBeCloseTo(1, 12);
      expect(js).toBeCloseTo(jensenShannon(q, p), 14);
      expect(js).toBeLessThanOrEqual(LN2 + 1e-12);
      expect(js).toBeGreaterThanOrEqual((tv * tv) / 2 - 1e-12);
      expect(js).toBeLessThanOrEqual(tv * LN2 + 1e-12);
      // Pinsker, and √JS as a metric.
      expect(kullbackLeibler(p, q)).toBeGreaterThanOrEqual(2 * tv * tv - 1e-9);
      expect(Math.sqrt(jensenShannon(p, r))).toBeLessThanOrEqual(Math.sqrt(js) + Math.sqrt(jensenShannon(q, r)) + 1e-7);
    }),
    { numRuns: 500 },
  );
});
