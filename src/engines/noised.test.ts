import { describe, expect, it } from 'vitest';
import { densityOf } from '../datasets/index.ts';
import { defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import type { Address } from '../math/draws.ts';
import { vary } from './conformance/cases.ts';
import { allocateCriticDraws, drawCriticBatch, drawLatent, drawLatentFor, drawReal } from './draws.ts';
import { ReferenceTrainer } from './reference/trainer.ts';

const noised = (spread: number, change: Partial<Experiment> = {}) =>
  vary(defaultExperiment, { generator: { kind: 'noised', spread }, latent: { dimension: 2 }, ...change });

const at: Address = { seed: 4, stream: 'latent', iteration: 3, substep: 1 };
const COUNT = 40_000;

function drawn(experiment: Experiment, count = COUNT): Float64Array {
  const out = new Float64Array(2 * count);
  drawLatent(experiment, at, out);
  return out;
}

const coordinate = (points: Float64Array, axis: 0 | 1) => points.filter((_, i) => i % 2 === axis);
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const product = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * (b[i] as number));

describe('the points of a noised generator', () => {
  // N(μ, σ²I) convolved with N(0, s²I) is N(μ, (σ² + s²)I); the standard error of a moment is its deviation over √n.
  it('have the moments of the convolution', () => {
    const dataset = { kind: 'gaussian', x: 0.5, y: -1, sigma: 0.6 } as const;
    const points = drawn(noised(0.8, { dataset }));
    const [x, y] = [coordinate(points, 0).map((v) => v - 0.5), coordinate(points, 1).map((v) => v + 1)];
    for (const axis of [x, y]) {
      expect(Math.abs(mean(axis))).toBeLessThan(4 / Math.sqrt(COUNT));
      expect(Math.abs(mean(product(axis, axis)) - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(COUNT));
      const fourth = mean(product(product(axis, axis), product(axis, axis)));
      expect(Math.abs(fourth - 3)).toBeLessThan((4 * Math.sqrt(96)) / Math.sqrt(COUNT));
    }
    expect(Math.abs(mean(product(x, y)))).toBeLessThan(4 / Math.sqrt(COUNT));
  });

  // {0} × [0, 1] plus N(0, s²I): x is N(0, s²), y has the density ½(erf(y/√2s) − erf((y − 1)/√2s)), E y = ½, Var y = 1/12 + s².
  it('blur what has no density of its own', () => {
    const dataset = { kind: 'segment', theta: 0, thickness: 0 } as const;
    const points = drawn(noised(0.25, { dataset }));
    const [x, y] = [coordinate(points, 0), coordinate(points, 1).map((v) => v - 0.5)];
    expect(mean(product(x, x))).toBeCloseTo(0.0625, 2);
    expect(mean(product(y, y))).toBeCloseTo(1 / 12 + 0.0625, 2);
    // P(y < 0) = ∫₀¹ Φ(−u/s) du, which is s/√(2π) as long as the other end is far.
    const below = y.filter((v) => v < -0.5).length / COUNT;
    expect(Math.abs(below - 0.25 / Math.sqrt(2 * Math.PI))).toBeLessThan(4 * Math.sqrt(0.1 / COUNT));
  });

  // A ring of N(c, σ²I) becomes one of N(c, (σ² + s²)I), whose density is known.
  it('lie as the convolved density has them', () => {
    const ring = { kind: 'ring', modes: 8, radius: Math.SQRT2, sigma: 0.3, seam: 'open' } as const;
    const points = drawn(noised(0.4, { dataset: ring }));
    const density = densityOf({ ...ring, sigma: 0.5 });
    const [cells, parts, low, width] = [16, 4, -3.2, 0.4];
    const counts = new Float64Array(cells * cells);
    const cellOf = (value: number) => Math.floor((value - low) / width);
    for (let i = 0; i < points.length; i += 2) {
      const [column, row] = [cellOf(points[i] as number), cellOf(points[i + 1] as number)];
      if (Math.min(column, row) < 0 || Math.max(column, row) >= cells) continue;
      counts[cells * row + column] = (counts[cells * row + column] as number) + 1;
    }
    const [ofParts, part] = [Array.from({ length: parts ** 2 }, (_, i) => i), width / parts];
    const terms = Array.from(counts, (count, cell) => {
      const [x, y] = [low + width * (cell % cells), low + width * Math.floor(cell / cells)];
      const at = (i: number) =>
        density?.(x + part * ((i % parts) + 0.5), y + part * (Math.floor(i / parts) + 0.5)) ?? 0;
      const expected = COUNT * part ** 2 * ofParts.reduce((sum, i) => sum + at(i), 0);
      return expected > 20 ? (count - expected) ** 2 / expected : undefined;
    }).filter((term) => term !== undefined);
    expect(terms.length).toBeGreaterThan(100);
    const squares = terms.reduce((sum, term) => sum + term, 0);
    expect(Math.abs(squares - terms.length)).toBeLessThan(4 * Math.sqrt(2 * terms.length));
  });

  it('owe nothing to the real batch, and their noise nothing to where they are', () => {
    const experiment = noised(1, { batchSize: 1024, seed: 9 });
    const draws = allocateCriticDraws(experiment);
    const sums = [0, 0, 0];
    for (let substep = 0; substep < 40; substep++) {
      drawCriticBatch(experiment, 0, substep, draws);
      const clean = new Float64Array(draws.latent.length);
      drawLatent(
        vary(experiment, { generator: { spread: 0 } }),
        { seed: 9, stream: 'latent', iteration: 0, substep },
        clean,
      );
      const noise = draws.latent.map((value, i) => value - (clean[i] as number));
      [product(clean, draws.real), product(noise, draws.real), product(noise, clean)].forEach((both, i) => {
        sums[i] = (sums[i] as number) + mean(both) / 40;
      });
    }
    // Coordinates of the ring have mean 0 and mean square 2.
    for (const sum of sums) expect(Math.abs(sum)).toBeLessThan((4 * 2) / Math.sqrt(40 * 2048));
  });

  it('are the real distribution itself without noise', () => {
    const experiment = noised(0);
    const own = drawLatentFor(experiment, 'measureReal', 5, 100);
    expect(own).toEqual(Float32Array.from(drawReal(experiment, 'measureReal', 5, 100)));
  });

  it('are a function of their address: the first of many are the same ones, another seed has others', () => {
    const experiment = noised(0.5);
    expect(drawn(experiment, 7)).toEqual(drawn(experiment, 100).slice(0, 14));
    const other = new Float64Array(14);
    drawLatent(experiment, { ...at, seed: 5 }, other);
    expect(other.some((value, i) => value === drawn(experiment, 7)[i])).toBe(false);
  });
});

it('nothing of a noised generator is learnt: the critic alone moves, and the reports say that the generator waits', async () => {
  const experiment = noised(1, { batchSize: 32 });
  const trainer = new ReferenceTrainer(experiment);
  const before = await trainer.snapshot();
  const reports = await trainer.step(3);
  const after = await trainer.snapshot();
  expect(after.generator).toHaveLength(0);
  expect(after.optimizers?.generatorUpdates).toBe(0);
  expect(after.critic).not.toEqual(before.critic);
  for (const { criticLoss, generatorLoss, generatorGradient } of reports) {
    expect(criticLoss).not.toBeNaN();
    expect([generatorLoss, generatorGradient]).toEqual([Number.NaN, Number.NaN]);
  }
});
