import { describe, expect, it } from 'vitest';
import { parallelLines } from '../divergences/lines.ts';
import { overlapOf } from './noiseBound.ts';
import { betweenDiscs, betweenGaussians } from './noisedSets.ts';

const real = [
  [-0.9, 0.3],
  [-0.4, 0.9],
  [0.1, -0.8],
] as const;
const generated = [
  [0.3, -0.3],
  [-0.7, -0.5],
] as const;

/** On a fine raster, point by point. */
function byCounting(density: (square: number) => number) {
  const side = 500;
  const cell = 6 / side;
  let [tv, js] = [0, 0];
  const of = (points: readonly (readonly [number, number])[], x: number, y: number) =>
    points.reduce((sum, [a, b]) => sum + density((x - a) ** 2 + (y - b) ** 2), 0) / points.length;
  for (let i = 0; i < side ** 2; i++) {
    const [x, y] = [-3 + cell * ((i % side) + 0.5), -3 + cell * (Math.floor(i / side) + 0.5)];
    const [p, q] = [of(real, x, y), of(generated, x, y)];
    tv += (cell ** 2 * Math.abs(p - q)) / 2;
    for (const own of [p, q]) if (own > 0) js += (cell ** 2 * own * Math.log((2 * own) / (p + q))) / 2;
  }
  return { tv, js };
}

describe('between sets under noise', () => {
  it.each([0.3, 1.1])('on discs of radius %d', (radius) => {
    const counted = byCounting((square) => (square < radius ** 2 ? 1 / (Math.PI * radius ** 2) : 0));
    const found = betweenDiscs(real, generated, radius);
    expect(Math.abs(found.tv - counted.tv)).toBeLessThan(6e-3);
    expect(Math.abs(found.js - counted.js)).toBeLessThan(6e-3);
  });

  it.each([0.15, 0.4])('under Gaussian noise of σ = %d', (sigma) => {
    const counted = byCounting((square) => Math.exp(-square / (2 * sigma ** 2)) / (2 * Math.PI * sigma ** 2));
    const found = betweenGaussians(real, generated, sigma);
    expect(Math.abs(found.tv - counted.tv)).toBeLessThan(6e-3);
    expect(Math.abs(found.js - counted.js)).toBeLessThan(6e-3);
  });

  it('single points are as far apart as their closed forms say', () => {
    const [theta, size] = [0.6, 0.5];
    const discs = betweenDiscs([[0.2, -0.3]], [[0.2 + theta, -0.3]], size);
    expect(discs.tv).toBeCloseTo(1 - overlapOf(theta, size), 9);
    expect(discs.js).toBeCloseTo((1 - overlapOf(theta, size)) * Math.LN2, 9);
    const bells = betweenGaussians([[0.2, -0.3]], [[0.2 + theta, -0.3]], size);
    const { tv, js } = parallelLines({ theta, thickness: 0, sigma: size });
    expect(bells.tv).toBeCloseTo(tv.value, 3);
    expect(bells.js).toBeCloseTo(js.value, 4);
  });

  it('nothing lies between a set and itself, and everything between sets without a common place', () => {
    expect(betweenDiscs(real, real, 0.3)).toEqual({ tv: 0, js: 0 });
    const { tv, js } = betweenDiscs(real, generated, 0.05);
    expect(tv).toBeCloseTo(1, 12);
    expect(js).toBeCloseTo(Math.LN2, 12);
  });
});
