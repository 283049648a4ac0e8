import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../math/quadrature.ts';
import { erf, normalPdf } from '../math/special.ts';
import { type Bells, bars, bells, jsOnLine, klOnLine, strips, tvOnLine, wassersteinOnLine } from './onLine.ts';

const bell = (centre: number, spread: number, apart = 0): Bells => ({ centre, spread, apart });
const unit = (d: number) => bells(bell(0, 1), bell(d, 1));

const density =
  ({ centre, apart, spread }: Bells) =>
  (x: number) =>
    (normalPdf(x, centre - apart, spread) + normalPdf(x, centre + apart, spread)) / 2;

const anyBells = fc.record({
  centre: fc.double({ min: -3, max: 3, noNaN: true }),
  apart: fc.double({ min: 0, max: 3, noNaN: true }),
  spread: fc.double({ min: 0.2, max: 2, noNaN: true }),
});

describe('two Gaussians', () => {
  it.each([
    [0.5, 0.0303113],
    [1, 0.11142148],
    [2, 0.33683082],
    [4, 0.63272019],
    [6, 0.68929793],
    [8, 0.69305365],
  ])('a distance of %d apart have the published JS', (d, js) => {
    expect(jsOnLine(unit(d))).toBeCloseTo(js, 8);
    expect(klOnLine(unit(d))).toBeCloseTo((d * d) / 2, 9);
    // A kink where they cross costs the midpoint rule more digits than a smooth integrand does.
    expect(tvOnLine(unit(d))).toBeCloseTo(erf(d / (2 * Math.SQRT2)), 5);
    expect(wassersteinOnLine(unit(d))).toBeCloseTo(d, 9);
  });

  it('of different width have the KL and the W of the closed forms', () => {
    const pair = bells(bell(-0.7, 0.4), bell(1.1, 1.3));
    const kl = (m: number, s: number, n: number, t: number) =>
      Math.log(t / s) + (s * s + (m - n) ** 2) / (2 * t * t) - 0.5;
    expect(klOnLine(pair)).toBeCloseTo(kl(-0.7, 0.4, 1.1, 1.3), 9);
    expect(klOnLine(pair, 'generated')).toBeCloseTo(kl(1.1, 1.3, -0.7, 0.4), 9);
    const [a, b] = [1.8, 0.9];
    const w = b * Math.sqrt(2 / Math.PI) * Math.exp((-a * a) / (2 * b * b)) + a * erf(a / (b * Math.SQRT2));
    expect(wassersteinOnLine(pair)).toBeCloseTo(w, 4);
  });
});

it('mixtures agree with adaptive quadrature of their densities', () => {
  fc.assert(
    fc.property(anyBells, anyBells, (real, generated) => {
      const [p, q] = [density(real), density(generated)];
      const over = (f: (x: number) => number) => integrate(f, -24, 24, { tolerance: 1e-10, panels: 128 });
      const pair = bells(real, generated);
      const ratio = (a: number, b: number) => (a > 0 ? a * Math.log((2 * a) / (a + b)) : 0);
      expect(jsOnLine(pair)).toBeCloseTo(over((x) => ratio(p(x), q(x)) + ratio(q(x), p(x))) / 2, 7);
      expect(tvOnLine(pair)).toBeCloseTo(over((x) => Math.abs(p(x) - q(x))) / 2, 3);
    }),
    { numRuns: 20 },
  );
});

describe('strips', () => {
  it('that overlap by 1 − t have JS t·log 2, TV t, W t, and no finite KL', () => {
    for (const t of [0, 0.2, 0.77, 1, 1.6]) {
      const pair = strips(bell(0.5, 0.5), bell(0.5 + t, 0.5));
      expect(jsOnLine(pair)).toBeCloseTo(Math.min(1, t) * Math.LN2, 12);
      expect(tvOnLine(pair)).toBeCloseTo(Math.min(1, t), 12);
      expect(wassersteinOnLine(pair)).toBeCloseTo(t, 12);
      expect(klOnLine(pair)).toBe(t === 0 ? 0 : Number.POSITIVE_INFINITY);
    }
  });

  it('of which one lies in the other have KL log 2 one way and ∞ the other', () => {
    const pair = strips(bell(0.5, 0.5), bell(1, 1));
    expect(klOnLine(pair)).toBeCloseTo(Math.LN2, 12);
    expect(klOnLine(pair, 'generated')).toBe(Number.POSITIVE_INFINITY);
    expect(jsOnLine(pair)).toBeCloseTo(0.21576155, 8);
    expect(wassersteinOnLine(pair)).toBeCloseTo(0.5, 12);
  });

  it('of which one has lost 1/n of its end have KL −log(1 − 1/n) one way and ∞ the other', () => {
    const n = 7;
    const pair = strips(bell(0.5, 0.5), bell((1 - 1 / n) / 2, (1 - 1 / n) / 2));
    expect(klOnLine(pair, 'generated')).toBeCloseTo(-Math.log(1 - 1 / n), 12);
    expect(klOnLine(pair)).toBe(Number.POSITIVE_INFINITY);
    expect(tvOnLine(pair)).toBeCloseTo(1 / n, 12);
    expect(wassersteinOnLine(pair)).toBeCloseTo(1 / (2 * n), 12);
  });

  it('that overlap themselves count twice there', () => {
    const { edges, p } = strips(bell(0, 1, 0.5), bell(0, 1, 0.5));
    expect([...edges]).toEqual([-1.5, -0.5, 0.5, 1.5]);
    expect([...p]).toEqual([0.25, 0.5, 0.25]);
  });
});

describe('bars', () => {
  const height = fc.double({ min: -0.2, max: 1, noNaN: true });

  it('are densities over their range, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(height, height), { minLength: 1, maxLength: 16 }), (heights) => {
        const { p, q } = bars(heights, -4, 4);
        for (const side of [p, q]) {
          expect(side.every((value) => value >= 0)).toBe(true);
          expect((side.reduce((sum, value) => sum + value, 0) * 8) / heights.length).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('keep 7 of 8 modes for a KL of log 8/7 one way and ∞ the other', () => {
    const modes = (kept: number) => Array.from({ length: 8 }, (_, i) => [1, i < kept ? 1 : 0] as const);
    for (const [kept, js] of [
      [1, 0.4969],
      [4, 0.2158],
      [7, 0.0454],
    ] as const) {
      const pair = bars(modes(kept), 0, 1);
      expect(klOnLine(pair, 'generated')).toBeCloseTo(Math.log(8 / kept), 12);
      expect(klOnLine(pair)).toBe(Number.POSITIVE_INFINITY);
      expect(tvOnLine(pair)).toBeCloseTo(1 - kept / 8, 12);
      expect(jsOnLine(pair)).toBeCloseTo(js, 4);
    }
  });

  it('ship for ∫|F − G|, also where F and G cross inside a bar', () => {
    const heights = [
      [1, 2],
      [3, 0.5],
      [0.2, 0.9],
    ] as const;
    const cumulative = (side: 0 | 1) => (x: number) => {
      const total = heights.reduce((sum, pair) => sum + pair[side], 0);
      return heights.reduce((sum, pair, i) => sum + (pair[side] / total) * Math.min(1, Math.max(0, x - i)), 0);
    };
    const [F, G] = [cumulative(0), cumulative(1)];
    const w = integrate((x) => Math.abs(F(x) - G(x)), 0, 3, { tolerance: 1e-9, panels: 30 });
    expect(wassersteinOnLine(bars(heights, 0, 3))).toBeCloseTo(w, 8);
  });
});
