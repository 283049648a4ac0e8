import { describe, expect, it } from 'vitest';
import { type DatasetChoice, sampleDataset } from '../datasets/index.ts';
import { defaultDataset } from '../experiment/experiment.ts';
import { mean } from '../math/mean.ts';
import { type DistanceName, distanceDefaults } from './distances.ts';
import { addFloor, type Floors } from './floors.ts';
import { kernelDivergences } from './kernel.ts';
import { normalPoints, uniformValues } from './testing.ts';
import { wasserstein } from './wasserstein.ts';

function sample(dataset: DatasetChoice, draw: number, n: number): Float64Array {
  const out = new Float64Array(2 * n);
  sampleDataset(dataset, { seed: 5, stream: 'floor', iteration: draw, substep: 0 }, out);
  return out;
}

function floorsOf(dataset: DatasetChoice, repeats: number): Floors {
  let floors: Floors | undefined;
  for (let k = 0; k < repeats; k++)
    floors = addFloor(sample(dataset, 2 * k, 1024), sample(dataset, 2 * k + 1, 1024), floors);
  return floors as Floors;
}

/** Of a dataset inside the window: every value is defined. */
const valuesOf = (floors: Floors) => floors.values as Record<DistanceName, number>;

const normal = { ...defaultDataset('gaussian'), x: 0, y: 0, sigma: 1 } as DatasetChoice;

describe('the floors between real samples', () => {
  // Reference means: W₁ at n = 256 with the standard deviation of one pair; JS and TV at n = 1024, h = 0.1.
  it.each([
    ['ring', 0.15, 0.039, 0.0018, 0.048],
    ['grid', 0.185, 0.047, 0.006, 0.086],
    ['swissRoll', 0.174, 0.036, 0.0093, 0.105],
  ] as const)('of %s are the known ones', (kind, w, deviation, js, tv) => {
    const repeats = 6;
    const values = valuesOf(floorsOf(defaultDataset(kind), repeats));
    expect(Math.abs(values.wasserstein - w)).toBeLessThan((3.5 * deviation) / Math.sqrt(repeats));
    expect(Math.abs(values.js / js - 1)).toBeLessThan(0.25);
    expect(Math.abs(values.tv / tv - 1)).toBeLessThan(0.15);
    expect(values.slicedWasserstein).toBeLessThan(values.wasserstein);
    expect(Math.abs(values.klForward / values.klReverse - 1)).toBeLessThan(0.1);
  });

  // W₁ from more pairs and at other sizes, with the standard deviation of one pair where it is known, and a fifth of the floor elsewhere.
  it.each([
    ['ring', 64, 0.315, 0.089],
    ['ring', 128, 0.218, 0.068],
    ['ring', 256, 0.15, 0.039],
    ['ring', 512, 0.118, 0.033],
    ['grid', 64, 0.378, 0.08],
    ['grid', 128, 0.267, 0.06],
    ['grid', 256, 0.185, 0.047],
    ['grid', 512, 0.138, 0.03],
    ['swissRoll', 64, 0.336, 0.07],
    ['swissRoll', 128, 0.248, 0.05],
    ['swissRoll', 256, 0.174, 0.036],
    ['swissRoll', 512, 0.119, 0.025],
    ['normal', 64, 0.474, 0.09],
    ['normal', 256, 0.257, 0.026],
  ] as const)('of %s from %d points, W₁', (kind, n, w, deviation) => {
    const dataset = kind === 'normal' ? normal : defaultDataset(kind);
    const repeats = n > 256 ? 10 : 24;
    const pairs = Array.from({ length: repeats }, (_, k) => [sample(dataset, 2 * k, n), sample(dataset, 2 * k + 1, n)]);
    const floor = mean(pairs.map(([a, b]) => wasserstein(a as Float64Array, b as Float64Array).value));
    expect(Math.abs(floor - w)).toBeLessThan((3.5 * deviation) / Math.sqrt(repeats));
  });

  it.each([
    [64, 0.118],
    [256, 0.062],
  ])('of the unit square from %d points, W₁', (n, w) => {
    const floors = Array.from(
      { length: 24 },
      (_, k) => wasserstein(uniformValues(2 * k + 1, 2 * n), uniformValues(2 * k + 2, 2 * n)).value,
    );
    expect(Math.abs(mean(floors) / w - 1)).toBeLessThan(0.08);
  });

  it.each([
    ['ring', 256, 0.007],
    ['ring', 4096, 0.0005],
    ['grid', 256, 0.026],
    ['grid', 4096, 0.0018],
    ['swissRoll', 256, 0.037],
    ['swissRoll', 4096, 0.0022],
  ] as const)('of %s from %d points, JS of the densities', (kind, n, js) => {
    const dataset = defaultDataset(kind);
    const options = { bandwidth: 0.1, grid: 128, bounds: [-3, 3] } as const;
    const floors = Array.from({ length: 8 }, (_, k) => {
      const found = kernelDivergences(sample(dataset, 2 * k, n), sample(dataset, 2 * k + 1, n), options);
      return found?.js ?? Number.NaN;
    });
    // Written with one digit or two; a floor half or twice as large is another size of sample.
    expect(Math.abs(mean(floors) / js - 1)).toBeLessThan(0.25);
  });

  it.each([
    [256, 0.153],
    [1024, 0.122],
    [4096, 0.113],
  ])('of a shift by 1 from %d points, JS of the densities above the true .1114', (n, js) => {
    // In a window that holds both: from [-3, 3]² a part of the shifted one has left, and JS is .008 less.
    const shifted = { ...normal, x: 1 } as DatasetChoice;
    const options = { bandwidth: 0.2, grid: 128, bounds: [-5, 5] } as const;
    const found = Array.from({ length: 3 }, (_, k) =>
      kernelDivergences(sample(normal, 2 * k, n), sample(shifted, 2 * k + 1, n), options),
    );
    expect(Math.abs(mean(found.map((of) => of?.js ?? Number.NaN)) - js)).toBeLessThan(0.005);
  });

  it('are the plain mean over the repeats', () => {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => sample(defaultDataset('ring'), k, 60)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const options = { ...distanceDefaults, grid: 16 };
    const [first, second] = [addFloor(a, b, undefined, options), addFloor(c, d, undefined, options)];
    const both = addFloor(c, d, first, options);
    expect(both.repeats).toBe(2);
    for (const name of ['js', 'wasserstein'] as const) {
      expect(valuesOf(both)[name]).toBeCloseTo((valuesOf(first)[name] + valuesOf(second)[name]) / 2, 14);
    }
  });

  it('are left out where a distance is not defined', () => {
    const [near, far] = [normalPoints(1, 40), normalPoints(2, 40, [9, 9])];
    const floors = addFloor(near, near, addFloor(far, far));
    expect(floors.values).toMatchObject({ js: null, tv: null, wasserstein: expect.any(Number) });
  });
});
