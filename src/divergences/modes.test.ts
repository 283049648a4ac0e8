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
    expect(modeCoverage(points, centres, 0.005)).toMatchObject({
      covered: 2,
      total: 3,
      highQuality: 3 / 6,
      samples: 6,
      hits: { covered: [1, 2, 0] },
    });
  });

  it('counts what a dot reaches on top of that', () => {
    // 3σ is 0.15 at (−2, 1) and 0.3 at the others.
    const points = Float64Array.of(0.31, 0, 0.34, 0, -2, 1.16, -2, 1.19, -2, 1.21, -1.95, 1);
    expect(modeCoverage(points, centres, 0.05)).toMatchObject({
      covered: 1,
      reached: 2,
      reachedShare: 5 / 6,
      hits: { covered: [0, 0, 1], reached: [2, 0, 3] },
    });
    expect(modeCoverage(points, centres, 0)).toMatchObject({ covered: 1, reached: 1 });
  });

  it('counts a dot that touches the cloud of the usual ring, where 3σ is less than a dot', () => {
    const modes = modesOf(defaultDataset('ring')) ?? [];
    const dots = Float64Array.from(modes.flatMap(({ x, y }) => [x * 1.045, y * 1.045]));
    expect(modeCoverage(dots, modes, 12 / 230)).toMatchObject({ covered: 0, reached: 8 });
  });

  it('is at its best for a perfect sampler', () => {
    const ring = defaultDataset('ring');
    const points = new Float64Array(2 * 20_000);
    sampleDataset(ring, { seed: 3, stream: 'real', iteration: 0, substep: 0 }, points);
    const found = modeCoverage(points, modesOf(ring) ?? [], 0.05);
    expect(found).toMatchObject({ covered: 8, reached: 8, total: 8, samples: 20_000 });
    // 1 − e^(−9/2), four standard errors.
    expect(Math.abs(found.highQuality - 0.988891)).toBeLessThan(0.003);
    expect(found.entropy).toBeCloseTo(Math.log(8), 3);
    expect(found.imbalance).toBeLessThan(1e-3);
  });

  it('of k of K equal modes has the closed forms', () => {
    const found = modeCoverage(Float64Array.of(0, 0, 1, 0.5), centres, 0);
    const r = 2 / 3;
    expect(found.entropy).toBeCloseTo(Math.LN2, 12);
    expect(found.imbalance).toBeCloseTo(
      0.5 * Math.log(2 / (1 + r)) + 0.5 * (r * Math.log((2 * r) / (1 + r)) + (1 - r) * Math.LN2),
      12,
    );
  });

  it('asks of a mode the share that its weight is', () => {
    const weighted = centres.map((mode, k) => ({ ...mode, weight: [2, 1, 1][k] as number }));
    const points = Float64Array.of(0, 0, 0.1, 0, 1, 0.5, -2, 1);
    expect(modeCoverage(points, weighted, 0).imbalance).toBeCloseTo(0, 12);
    expect(modeCoverage(points, centres, 0).imbalance).toBeGreaterThan(0.01);
  });

  it('finds nothing where nothing is', () => {
    const stray = Float64Array.from([...normalPoints(1, 5, [9, 9], 0.1), Number.NaN, 0]);
    expect(modeCoverage(stray, centres, 0.05)).toEqual({
      covered: 0,
      total: 3,
      highQuality: 0,
      reached: 0,
      reachedShare: 0,
      entropy: 0,
      imbalance: Math.LN2,
      samples: 6,
      hits: { covered: [0, 0, 0], reached: [0, 0, 0] },
    });
  });
});
