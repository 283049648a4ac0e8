import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { integrate } from '../math/quadrature.ts';
import { type DatasetChoice, datasets, densityOf, modesOf, sampleDataset } from './index.ts';

const COUNT = 40_000;

/** Mean and standard deviation of both coordinates of a large sample. */
function moments(choice: DatasetChoice) {
  const out = new Float64Array(2 * COUNT);
  sampleDataset(choice, { seed: 5, stream: 'measureReal', iteration: 0, substep: 0 }, out);
  return [0, 1].map((axis) => {
    const values = out.filter((_, i) => i % 2 === axis);
    const mean = values.reduce((sum, value) => sum + value, 0) / COUNT;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / COUNT;
    return { mean, deviation: Math.sqrt(variance) };
  }) as [{ mean: number; deviation: number }, { mean: number; deviation: number }];
}

// Five standard errors of a mean at unit spread.
const TOLERANCE = 5 / Math.sqrt(COUNT);

/** The toys of Gulrajani et al. 2017, as their gan_toy.py makes them. */
describe('the reference toys', () => {
  it('8gaussians: radius 1.41443, neighbours 1.0826 apart, σ 0.014144, spread 1.000', () => {
    const choice = { kind: 'ring', ...defaults(datasets.ring.parameters) } as const;
    const modes = modesOf(choice) ?? [];
    expect(modes).toHaveLength(8);
    for (const { x, y, sigma } of modes) {
      expect(Math.hypot(x, y)).toBeCloseTo(1.41443, 5);
      expect(sigma).toBeCloseTo(0.014144, 6);
    }
    const [first, second] = modes;
    expect(Math.hypot((first?.x ?? 0) - (second?.x ?? 0), (first?.y ?? 0) - (second?.y ?? 0))).toBeCloseTo(1.0826, 4);
    for (const { mean, deviation } of moments(choice)) {
      expect(Math.abs(mean)).toBeLessThan(TOLERANCE);
      expect(Math.abs(deviation - 1)).toBeLessThan(TOLERANCE);
    }
  });

  it('25gaussians: spacing 0.7072, σ 0.01768, spread 1.000', () => {
    const choice = { kind: 'grid', ...defaults(datasets.grid.parameters) } as const;
    const modes = modesOf(choice) ?? [];
    expect(modes).toHaveLength(25);
    const columns = [...new Set(modes.map(({ x }) => x))].sort((a, b) => a - b);
    columns.forEach((x, i) => {
      expect(x).toBeCloseTo(0.7072 * (i - 2), 3);
    });
    expect(choice.sigma).toBeCloseTo(0.01768, 5);
    for (const { deviation } of moments(choice)) expect(Math.abs(deviation - 1)).toBeLessThan(TOLERANCE);
  });

  it('swissroll: mean (0.266, 0.027), spread (0.883, 0.927)', () => {
    const [x, y] = moments({ kind: 'swissRoll', ...defaults(datasets.swissRoll.parameters) });
    expect(Math.abs(x.mean - 0.266)).toBeLessThan(TOLERANCE);
    expect(Math.abs(y.mean - 0.027)).toBeLessThan(TOLERANCE);
    expect(Math.abs(x.deviation - 0.883)).toBeLessThan(TOLERANCE);
    expect(Math.abs(y.deviation - 0.927)).toBeLessThan(TOLERANCE);
  });
});

describe('densities in closed form', () => {
  it('a noisy circle has the density e^(−(ρ² + r²)/2σ²)·I₀(ρr/σ²)/2πσ²', () => {
    const [radius, sigma] = [1.4, 0.21];
    const density = densityOf({ kind: 'circles', radius, ratio: 1, sigma });
    for (const [x, y] of [
      [1.3, 0.4],
      [-0.2, 0.9],
      [0.1, -2.1],
    ] as const) {
      const rho = Math.hypot(x, y);
      const z = (rho * radius) / sigma ** 2;
      // e^(−z) I₀(z) by its integral, the exponent joined with the Gaussian's.
      const bessel = integrate((angle) => Math.exp(z * (Math.cos(angle) - 1)), 0, Math.PI) / Math.PI;
      const closed = (Math.exp(-((rho - radius) ** 2) / (2 * sigma ** 2)) * bessel) / (2 * Math.PI * sigma ** 2);
      expect(Math.abs((density?.(x, y) ?? Number.NaN) / closed - 1)).toBeLessThan(1e-10);
    }
  });

  it('a thin tube has the density of the same tube integrated adaptively', () => {
    const sigma = 0.006;
    const density = densityOf({ kind: 'swissRoll', sigma });
    for (const [u, offset] of [
      [0.31, 0.011],
      [0.0007, -0.004],
      [0.999, 0.017],
    ] as const) {
      const at = (t: number) => {
        const s = 1.5 * Math.PI * (1 + 2 * t);
        return [(s * Math.cos(s)) / 7.5, (s * Math.sin(s)) / 7.5] as const;
      };
      const [x, y] = [at(u)[0] + offset, at(u)[1] - offset / 3];
      const kernel = (t: number) =>
        Math.exp(-((x - at(t)[0]) ** 2 + (y - at(t)[1]) ** 2) / (2 * sigma ** 2)) / (2 * Math.PI * sigma ** 2);
      const expected = integrate(kernel, 0, 1, { panels: 300 });
      expect(Math.abs((density?.(x, y) ?? Number.NaN) / expected - 1)).toBeLessThan(1e-9);
    }
  });

  it('a strip is even over [θ − w/2, θ + w/2] × [0, 1]', () => {
    const density = densityOf({ kind: 'segment', theta: 0.3, thickness: 0.8 });
    expect([density?.(0.65, 0.2), density?.(0.75, 0.2), density?.(0.3, 1.1)]).toEqual([1.25, 0, 0]);
  });

  it('a checkerboard is dark at the lower left and light beside it', () => {
    const density = densityOf({ kind: 'checkerboard', cells: 4, extent: 2 });
    expect([density?.(-1.5, -1.6), density?.(-0.5, -1.6), density?.(-0.4, -0.6), density?.(2.1, 0)]).toEqual([
      1 / 8,
      0,
      1 / 8,
      0,
    ]);
  });
});
