import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erf } from '../math/special.ts';
import { type KernelGrid, kernelDensity } from './kde.ts';
import { type KernelDivergences, kernelDivergences } from './kernel.ts';
import { parallelLines } from './lines.ts';
import type { PointArray } from './points.ts';
import { normalPoints, sum } from './testing.ts';

const usual = { bandwidth: 0.1, grid: 128, bounds: [-3, 3] } as const;

describe('kernelDensity', () => {
  it('is the sum of its kernels at the centres, row by row from the lower y', () => {
    const options = { bandwidth: 0.4, grid: 5, bounds: [-1, 2] } as const;
    const points = Float64Array.of(0.2, 1.3, -0.7, 0.1, 1.1, -0.4);
    const { mass } = kernelDensity(points, options);
    const centre = (i: number) => -1 + (i + 0.5) * 0.6;
    const direct = Float64Array.from({ length: 25 }, (_, cell) => {
      let total = 0;
      for (let k = 0; k < 6; k += 2) {
        const dx = centre(cell % 5) - (points[k] as number);
        const dy = centre(Math.floor(cell / 5)) - (points[k + 1] as number);
        total += Math.exp(-(dx * dx + dy * dy) / (2 * 0.16));
      }
      return total;
    });
    const total = sum(direct);
    for (let cell = 0; cell < 25; cell++) expect(mass[cell]).toBeCloseTo((direct[cell] as number) / total, 14);
  });

  it('drops what lies outside the window and what is no number', () => {
    const inside = normalPoints(1, 30, [0.4, -0.2], 0.3);
    const strays = Float64Array.of(3.01, 0, 0, -4, Number.NaN, 0.5, 1, Number.POSITIVE_INFINITY);
    const mixed = kernelDensity(Float64Array.from([...strays, ...inside]), usual);
    expect(mixed.inside).toBe(30);
    expect(mixed.mass).toEqual(kernelDensity(inside, usual).mass);
    expect(sum(mixed.mass)).toBeCloseTo(1, 12);
  });

  it('keeps its logarithm where the mass underflows', () => {
    const options = { ...usual, bandwidth: 0.05 };
    const lone = kernelDensity(Float64Array.of(-2, 1), options);
    const centre = (i: number) => -3 + ((i + 0.5) * 6) / 128;
    const squared = (cell: number) => (centre(cell % 128) + 2) ** 2 + (centre(Math.floor(cell / 128)) - 1) ** 2;
    const [near, far] = [85 * 128 + 21, 3 * 128 + 125];
    expect(lone.mass[far]).toBe(0);
    expect(lone.logMass(far) - lone.logMass(near)).toBeCloseTo((squared(near) - squared(far)) / (2 * 0.0025), 7);
  });

  it('is a Gaussian about a lone point, to its farthest cell', () => {
    const lone = kernelDensity(Float64Array.of(0.37, -1.21), usual);
    const centre = (i: number) => -3 + ((i + 0.5) * 6) / 128;
    const exponent = (cell: number) =>
      -((centre(cell % 128) - 0.37) ** 2 + (centre(Math.floor(cell / 128)) + 1.21) ** 2) / (2 * 0.01);
    const at = lone.logMass(38 * 128 + 71) - exponent(38 * 128 + 71);
    for (let cell = 0; cell < lone.mass.length; cell++) {
      if (lone.mass[cell] === 0) continue;
      expect(Math.abs(Math.log(lone.mass[cell] as number) - exponent(cell) - at)).toBeLessThan(1e-11);
    }
    expect(lone.mass.filter((mass) => mass > 0).length).toBeGreaterThan(50 * 50);
  });

  it('joins its near and far sums without a step', () => {
    // Two clusters, so that the nearest point in x is not the nearest in y.
    const points = Float64Array.from([...normalPoints(2, 20, [-2, 2], 0.1), ...normalPoints(3, 20, [2, -2], 0.1)]);
    const density = kernelDensity(points, usual);
    const logs = Array.from({ length: 128 }, (_, j) => density.logMass(j * 128 + 20));
    for (let j = 2; j < 128; j++) {
      const bend = (logs[j] as number) - 2 * (logs[j - 1] as number) + (logs[j - 2] as number);
      // log of a Gaussian mixture bends at least like one kernel: −(cell/h)².
      expect(bend).toBeGreaterThanOrEqual(-((6 / 128 / 0.1) ** 2) - 1e-6);
    }
  });
});

/** With points in the window on either side. */
function defined(a: PointArray, b: PointArray, options: KernelGrid): KernelDivergences {
  const found = kernelDivergences(a, b, options);
  if (!found) throw new Error('not defined');
  return found;
}

describe('kernelDivergences', () => {
  it.each([0.3, 1, 2.5])('of single points %d h apart are those of two Gaussians', (d) => {
    const options = { bandwidth: 0.3, grid: 200, bounds: [-3, 3] } as const;
    const shift = 0.3 * d;
    const found = defined(
      Float64Array.of(0.11, -0.2),
      Float64Array.of(0.11 + 0.6 * shift, -0.2 + 0.8 * shift),
      options,
    );
    const { js } = parallelLines({ theta: d, thickness: 0, sigma: 1 });
    expect(found.js).toBeCloseTo(js.value, 7);
    expect(found.klForward).toBeCloseTo((d * d) / 2, 7);
    expect(found.klReverse).toBeCloseTo((d * d) / 2, 7);
    // |p − q| has a kink that the grid cuts across.
    expect(found.tv).toBeCloseTo(erf(d / (2 * Math.SQRT2)), 3);
  });

  it('stay in order for any points', () => {
    const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
    const points = fc
      .array(coordinate, { minLength: 2, maxLength: 24 })
      .map((list) => Float64Array.from([0.3, -0.2, ...list.slice(list.length % 2)]));
    const options = { bandwidth: 0.15, grid: 33, bounds: [-3, 3] } as const;
    fc.assert(
      fc.property(points, points, (a, b) => {
        const found = defined(a, b, options);
        const mirrored = defined(b, a, options);
        expect(mirrored.js).toBeCloseTo(found.js, 12);
        expect(mirrored.klForward).toBe(found.klReverse);
        expect(Number.isFinite(found.klForward + found.klReverse)).toBe(true);
        expect(found.js).toBeGreaterThanOrEqual(found.tv ** 2 / 2 - 1e-12);
        expect(found.js).toBeLessThanOrEqual(found.tv * Math.LN2 + 1e-12);
        expect(Math.min(found.klForward, found.klReverse)).toBeGreaterThanOrEqual(2 * found.tv ** 2 - 1e-9);
        expect(kernelDivergences(a, a, options)).toMatchObject({ js: 0, klForward: 0, tv: 0 });
      }),
      { numRuns: 100 },
    );
  });

  it('are not defined where a side has left the window', () => {
    const here = normalPoints(4, 10, [0, 1], 0.2);
    const gone = normalPoints(5, 10, [9, 9], 0.2);
    for (const [a, b] of [
      [here, gone],
      [gone, here],
      [gone, gone],
    ] as const) {
      expect(kernelDivergences(a, b, usual)).toBeUndefined();
    }
  });
});
