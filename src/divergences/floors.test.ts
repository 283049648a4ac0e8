import { describe, expect, it } from 'vitest';
import { type DatasetChoice, sampleDataset } from '../datasets/index.ts';
import { defaultDataset } from '../experiment/experiment.ts';
import { type DistanceName, distanceDefaults } from './distances.ts';
import { addFloor, type Floors } from './floors.ts';
import { normalPoints } from './testing.ts';
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

describe('the floors between real samples', () => {
  // Reference means: W₁ at n = 256 with the standard deviation of one pair; JS and TV at n = 1024, h = 0.1.
  it.each([
    ['ring', 0.15, 0.039, 0.0018, 0.048],
    ['grid', 0.185, 0.047, 0.006, 0.086],
    ['swissRoll', 0.174, 0.036, 0.0093, 0.105],
  ] as const)('of %s are the known ones', (kind, w, deviation, js, tv) => {
    const repeats = 24;
    const values = valuesOf(floorsOf(defaultDataset(kind), repeats));
    expect(Math.abs(values.wasserstein - w)).toBeLessThan((3.5 * deviation) / Math.sqrt(repeats));
    expect(Math.abs(values.js / js - 1)).toBeLessThan(0.25);
    expect(Math.abs(values.tv / tv - 1)).toBeLessThan(0.15);
    expect(values.slicedWasserstein).toBeLessThan(values.wasserstein);
    expect(Math.abs(values.klForward / values.klReverse - 1)).toBeLessThan(0.1);
  });

  it('of a normal law at n = 256', () => {
    const normal = { ...defaultDataset('gaussian'), x: 0, y: 0, sigma: 1 } as DatasetChoice;
    let mean = 0;
    for (let k = 0; k < 24; k++)
      mean += wasserstein(sample(normal, 2 * k, 256), sample(normal, 2 * k + 1, 256)).value / 24;
    expect(Math.abs(mean - 0.257)).toBeLessThan((3.5 * 0.026) / Math.sqrt(24));
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
