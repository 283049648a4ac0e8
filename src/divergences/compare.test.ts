import { describe, expect, it } from 'vitest';
import { InputError } from '../fields/fault.ts';
import { divergences } from './compare.ts';
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
