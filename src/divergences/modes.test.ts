import { describe, expect, it } from 'vitest';
import { modesOf, sampleDataset } from '../datasets/index.ts';
import { defaultDataset } from '../experiment/experiment.ts';
import { modeCoverage } from './modes.ts';
import { normalPoints } from './testing.ts';

const centres = [
  { x: 0, y: 0, sigma: 0.1 },
  { x: 1, y: 0.5, sigma: 0.1 },
  { x: -2, y: 1, sigma: 0.05 },
];

describe('modeCoverage', () => {
  it('counts what lies under 3σ of the nearest centre', () => {
    const points = Float64Array.of(0.29, 0, 0.31, 0, 1, 0.3, 1.02, 0.51, -2, 1.16, 0.5, 0.25);
    expect(modeCoverage(points, centres)).toMatchObject({
      covered: 2,
      total: 3,
      highQuality: 3 / 6,
      coveredLoosely: 2,
      looseQuality: 2 / 6,
      samples: 6,
    });
  });

  it('is at its best for a perfect sampler', () => {
    const ring = defaultDataset('ring');
    const points = new Float64Array(2 * 20_000);
    sampleDataset(ring, { seed: 3, stream: 'real', iteration: 0, substep: 0 }, points);
    const found = modeCoverage(points, modesOf(ring) ?? []);
    expect(found).toMatchObject({ covered: 8, coveredLoosely: 8, total: 8, looseQuality: 1, samples: 20_000 });
    // 1 − e^(−9/2), four standard errors.
    expect(Math.abs(found.highQuality - 0.988891)).toBeLessThan(0.003);
    expect(found.entropy).toBeCloseTo(Math.log(8), 3);
    expect(found.imbalance).toBeLessThan(1e-3);
  });

  it('of k of K equal modes has the closed forms', () => {
    const found = modeCoverage(Float64Array.of(0, 0, 1, 0.5), centres);
    const r = 2 / 3;
    expect(found.entropy).toBeCloseTo(Math.LN2, 12);
    expect(found.imbalance).toBeCloseTo(
      0.5 * Math.log(2 / (1 + r)) + 0.5 * (r * Math.log((2 * r) / (1 + r)) + (1 - r) * Math.LN2),
      12,
    );
  });

  it('finds nothing where nothing is', () => {
    const stray = Float64Array.from([...normalPoints(1, 5, [9, 9], 0.1), Number.NaN, 0]);
    expect(modeCoverage(stray, centres)).toEqual({
      covered: 0,
      total: 3,
      highQuality: 0,
      coveredLoosely: 0,
      looseQuality: 0,
      entropy: 0,
      imbalance: Math.LN2,
      samples: 6,
    });
  });
});
