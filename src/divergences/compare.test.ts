import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../fields/fault.ts';
import { divergences } from './compare.ts';
import { distanceNames } from './distances.ts';
import fixture from './divergences.fixture.json' with { type: 'json' };
import { wasserstein1d } from './wasserstein1d.ts';

const real = [
  [0.5, 1],
  [-1, 0.25],
];
const generated = [[0.75, -2]];

function faultsOf(candidate: Record<string, unknown>): unknown[] {
  try {
    divergences(candidate);
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ field, code, value }) => [field, code, value]);
    throw error;
  }
  return [];
}

describe('divergences', () => {
  it.each(fixture.cases)('agree with SciPy: $name', ({ options, alongX, name: _, ...expected }) => {
    const found = divergences({ real: expected.real, generated: expected.generated, ...options });
    expect(found.options).toEqual(options);
    expect(found.wasserstein.value).toBeCloseTo(expected.wasserstein, 12);
    expect(found.slicedWasserstein.value).toBeCloseTo(expected.slicedWasserstein, 12);
    expect(found.js.value).toBeCloseTo(expected.js, 10);
    expect(found.tv.value).toBeCloseTo(expected.tv, 10);
    expect((found.klForward.value ?? Number.NaN) / expected.klForward).toBeCloseTo(1, 10);
    expect((found.klReverse.value ?? Number.NaN) / expected.klReverse).toBeCloseTo(1, 10);
    const x = (points: number[][]) => points.map(([first]) => first as number);
    expect(wasserstein1d(x(expected.real), x(expected.generated))).toBeCloseTo(alongX, 12);
  });

  it('use the usual options where none are given, and all the points', () => {
    const found = divergences({ real, generated, grid: undefined });
    expect(found.options).toEqual({ bandwidth: 0.1, grid: 128, bounds: [-3, 3], projections: 32 });
    expect(found.wasserstein).toMatchObject({ estimator: 'transport', samples: 1 });
    expect(found.wasserstein.value).toBeCloseTo((Math.hypot(0.25, 3) + Math.hypot(1.75, 2.25)) / 2, 13);
  });

  it('name the point that is wrong', () => {
    const points = [[0, 1], [1], 'x', [0, '1'], [Number.NaN, 2], [3, -2e6]];
    expect(faultsOf({ real: points, generated })).toEqual([
      ['real[1]', 'count', '[1]'],
      ['real[2]', 'type', '"x"'],
      ['real[3][1]', 'type', '"1"'],
      ['real[4][0]', 'finite', 'NaN'],
      ['real[5][1]', 'range', '-2000000'],
    ]);
    expect(faultsOf({ real: {}, generated: [] })).toEqual([
      ['real', 'type', '{}'],
      ['generated', 'count', '0'],
    ]);
    expect(faultsOf({ generated })).toEqual([['real', 'missing', 'undefined']]);
    expect(faultsOf({ real: Array(500).fill(null), generated })).toHaveLength(10);
  });

  it('name the option that is wrong', () => {
    const wrong = { bandwidth: 0, grid: 12.5, bounds: [-3, Number.POSITIVE_INFINITY], projections: '8', width: 2 };
    expect(faultsOf({ real, generated, ...wrong })).toEqual([
      ['width', 'unknown', '2'],
      ['bandwidth', 'range', '0'],
      ['grid', 'integer', '12.5'],
      ['bounds.upper', 'finite', 'Infinity'],
      ['projections', 'type', '"8"'],
    ]);
    expect(faultsOf({ real, generated, bounds: 3 })).toEqual([['bounds', 'type', '3']]);
    expect(faultsOf({ real, generated, bounds: [2, 2] })).toEqual([['bounds.upper', 'conflict', '2']]);
    expect(faultsOf({ real, generated, bandwidth: 0.001 })).toEqual([['bandwidth', 'conflict', '0.001']]);
  });

  it('keep what is defined where a side lies outside the window, and say why the rest is not', () => {
    const far = [
      [5, 0.5],
      [6, -1],
      [5.5, 2],
    ];
    const found = divergences({ real, generated: far });
    const swapped = divergences({ real: far, generated: real });
    const wide = divergences({ real, generated: far, bounds: [-8, 8] });
    expect(found.wasserstein).toEqual(wide.wasserstein);
    expect(found.slicedWasserstein).toEqual(wide.slicedWasserstein);
    expect(found.counts).toEqual({ real: { points: 2, inside: 2 }, generated: { points: 3, inside: 0 } });
    for (const name of ['js', 'klForward', 'klReverse', 'tv'] as const) {
      expect(wide[name].value).toBeGreaterThan(0);
      for (const { [name]: none } of [found, swapped]) {
        expect(none).toEqual({ value: null, reason: 'outside', estimator: 'kernel-density', samples: 0 });
      }
    }
  });

  it('say so where the exact W₁ takes fewer points than were given', () => {
    const line = (count: number) => Array.from({ length: count }, (_, i) => [i / count, 0]);
    const [few, many] = [line(3), line(2500)];
    expect(divergences({ real: few, generated: few }).wasserstein).toMatchObject({
      estimator: 'transport',
      samples: 3,
    });
    const thinned = divergences({ real: many, generated: many, grid: 8 });
    expect(thinned.wasserstein).toMatchObject({ estimator: 'transport-thinned', samples: 2048 });
    expect(thinned.slicedWasserstein).toMatchObject({ estimator: 'sliced', samples: 2500 });
  }, 20_000);
});

/** Faults that were reported of other programs, as kinds. */
describe('the distances between lists of points', () => {
  const coordinate = fc.double({ min: -2.5, max: 2.5, noNaN: true });
  const list = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });
  const options = { grid: 32, bandwidth: 0.2 };
  const values = (found: ReturnType<typeof divergences>) => distanceNames.map((name) => found[name].value);

  it('are 0 between a list and itself in another order, and never below', () => {
    fc.assert(
      fc.property(list, list, fc.integer(), (a, b, turns) => {
        const at = Math.abs(turns) % a.length;
        const turned = [...a.slice(at), ...a.slice(0, at)].reverse();
        for (const value of values(divergences({ real: a, generated: turned, ...options }))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1e-10);
        }
        for (const value of values(divergences({ real: a, generated: b, ...options }))) {
          expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are means: repeating every point of both sides changes none of them', () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: 2, max: 4 }), (a, b, times) => {
        const repeated = (points: [number, number][]) => points.flatMap((point) => Array(times).fill(point));
        const once = values(divergences({ real: a, generated: b, ...options }));
        const often = values(divergences({ real: repeated(a), generated: repeated(b), ...options }));
        for (const [k, value] of once.entries()) {
          expect(Math.abs((often[k] ?? Number.NaN) - (value as number))).toBeLessThan(
            1e-9 * Math.max(1, value as number),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('take values as places, not as heights, and count work by the block', () => {
    const along = (places: number[]) => places.map((x) => [x, 0]);
    const piles = (heights: number[]) => along(heights.flatMap((height, site) => Array(height).fill(site / 2)));
    const distance = (a: number[][], b: number[][]) => divergences({ real: a, generated: b }).wasserstein.value;
    expect(distance(along([0.5, 0.5, 0, 0]), along([0, 0, 0.5, 0.5]))).toBe(0);
    // Three, two, one and four blocks on sites half a unit apart: five steps for ten blocks.
    expect(distance(piles([3, 2, 1, 4]), piles([1, 2, 4, 3]))).toBeCloseTo(0.25, 14);
    // Euclidean: not 7, not 25.
    expect(distance([[-1, -2]], [[2, 2]])).toBeCloseTo(5, 14);
  });

  it('stay finite where one side lies on a part of the other, and at log 2 where they are apart', () => {
    const ring = Array.from({ length: 80 }, (_, i) => [
      2 * Math.cos((Math.PI * i) / 40),
      2 * Math.sin((Math.PI * i) / 40),
    ]);
    const nested = divergences({ real: ring.slice(0, 20), generated: ring });
    expect(nested.klForward.value).toBeCloseTo(Math.log(4), 0);
    expect(nested.klReverse.value).toBeGreaterThan(10);
    expect(values(nested).every(Number.isFinite)).toBe(true);
    const apart = divergences({ real: [[-2, -2]], generated: [[2, 2]] });
    expect(apart.js.value).toBeCloseTo(Math.LN2, 12);
    expect(apart.tv.value).toBeCloseTo(1, 12);
    expect(values(apart).every(Number.isFinite)).toBe(true);
  });
});
