import { describe, expect, it } from 'vitest';
import { type Address, boxMuller, fillNormal, fillUniform, fourUniforms, type Stream, streams } from './draws.ts';
import { philox } from './philox.ts';
import { normalCdf } from './special.ts';

const address: Address = { seed: 3_000_000_019, stream: 'latent', iteration: 12, substep: 4 };
const COUNT = 40_000;

function uniforms(at: Address, count = COUNT): Float64Array {
  const out = new Float64Array(count);
  fillUniform(at, out);
  return out;
}

function normals(at: Address, count = COUNT): Float64Array {
  const out = new Float64Array(count);
  fillNormal(at, out);
  return out;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    const [da, db] = [value - meanA, (b[i] as number) - meanB];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return ab / Math.sqrt(aa * bb);
}

/** Largest distance between the sample's distribution function and `cdf` (Kolmogorov 1933), times √n. */
function kolmogorov(values: Float64Array, cdf: (x: number) => number): number {
  const sorted = values.slice().sort();
  let largest = 0;
  sorted.forEach((value, i) => {
    const p = cdf(value);
    largest = Math.max(largest, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return largest * Math.sqrt(sorted.length);
}

// P(√n·D > 2) = 0.07 %.
const KOLMOGOROV = 2;
// Five standard errors of a mean or a correlation.
const FAR = 5 / Math.sqrt(COUNT);

describe('uniforms', () => {
  it('are the top 24 bits of the addressed words, exact in 32-bit floats', () => {
    const words = new Uint32Array(4);
    const lanes = new Float64Array(4);
    fourUniforms(address, 7, lanes);
    philox(7, 12, 4, 0, 3_000_000_019, streams.latent, words);
    lanes.forEach((value, lane) => {
      expect(value * 2 ** 24).toBe((words[lane] as number) >>> 8);
    });
    const many = uniforms(address, 1000);
    expect([...Float32Array.from(many)]).toEqual([...many]);
    expect(many.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('fill an array four lanes a block, whatever its length', () => {
    const lanes = new Float64Array(4);
    fourUniforms(address, 2, lanes);
    expect(uniforms(address, 11).slice(8)).toEqual(lanes.slice(0, 3));
    expect(uniforms(address, 11)).toEqual(uniforms(address, 50).slice(0, 11));
  });

  it('are even on [0, 1)', () => {
    const values = uniforms(address);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(FAR / Math.sqrt(12));
    expect(kolmogorov(values, (x) => x)).toBeLessThan(KOLMOGOROV);
  });
});

describe('normals', () => {
  it('follow the normal law, tails included', () => {
    const values = normals(address);
    expect(Math.abs(mean(values))).toBeLessThan(FAR);
    expect(Math.abs(mean(values.map((x) => x * x)) - 1)).toBeLessThan(FAR * Math.SQRT2);
    expect(Math.abs(mean(values.map((x) => x ** 3)))).toBeLessThan(FAR * Math.sqrt(15));
    expect(Math.abs(mean(values.map((x) => x ** 4)) - 3)).toBeLessThan(FAR * Math.sqrt(96));
    expect(kolmogorov(values, normalCdf)).toBeLessThan(KOLMOGOROV);
  });

  it('come in uncorrelated pairs', () => {
    const values = normals(address);
    const [even, odd] = [0, 1].map((part) => values.filter((_, i) => i % 2 === part)) as [Float64Array, Float64Array];
    expect(Math.abs(correlation(even, odd))).toBeLessThan(FAR * Math.SQRT2);
  });

  it('are finite at the ends of the unit interval', () => {
    const out = new Float64Array(3);
    for (const u of [0, 1 - 2 ** -24]) {
      for (const v of [0, 1 - 2 ** -24]) {
        boxMuller(u, v, out, 1);
        expect(Number.isFinite(out[1]) && Number.isFinite(out[2])).toBe(true);
      }
    }
    boxMuller(1 - Math.exp(-2), 1 / 6, out, 1);
    expect(out[1]).toBeCloseTo(2 * Math.cos(Math.PI / 3), 12);
    expect(out[2]).toBeCloseTo(2 * Math.sin(Math.PI / 3), 12);
  });
});

describe('addresses', () => {
  it('give every stream a number of its own', () => {
    expect(new Set(Object.values(streams)).size).toBe(Object.keys(streams).length);
  });

  it('differ in one part alone and are uncorrelated', () => {
    const base = uniforms(address);
    const others: Address[] = [
      { ...address, seed: address.seed + 1 },
      { ...address, iteration: 13 },
      { ...address, substep: 5 },
      ...(Object.keys(streams) as Stream[]).filter((s) => s !== 'latent').map((stream) => ({ ...address, stream })),
    ];
    for (const other of others) expect(Math.abs(correlation(base, uniforms(other)))).toBeLessThan(FAR);
  });
});
