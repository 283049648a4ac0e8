import { expect, test } from 'vitest';
import { bandColours, multiples, rasterise } from './field.ts';
import { levelsFor } from './levels.ts';
import type { Palette } from './palette.ts';

const field = { low: [250, 0, 0], mid: [100, 100, 100], high: [0, 0, 250] } as const;
const palette = { field } as unknown as Palette;
const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

test('multiples of the step, ends included', () => {
  expect(multiples(0.5, -1, 0.9)).toEqual([-1, -0.5, 0, 0.5]);
  expect(multiples(2, 0.1, 1.9)).toEqual([]);
});

test('one colour a band: low tint below, high tint above, and the middle neutral', () => {
  const levels = { low: 0, high: 10, step: 2, previous: 2, fade: 1 };
  const shades = new Uint32Array(3000);
  bandColours(levels, palette, shades);
  const at = (value: number) => channels(shades[Math.floor(((value + 10) / 30) * 3000)] as number);
  expect(at(4.1)).toEqual(at(5.9));
  expect(at(5)).toEqual([100, 100, 100]);
  expect(at(3.9)).not.toEqual(at(4.1));
  // The band [8, 10) is drawn as its middle, 9: 80 % of the way to the high tint.
  expect(at(8.2)).toEqual([20, 20, 220]);
  expect(at(1)).toEqual([220, 20, 20]);
  expect(at(15)).toEqual([0, 0, 250]);
});

test('the raster is the bilinear field, row 0 on top', () => {
  const n = 5;
  const values = Float32Array.from({ length: n * n }, (_, k) => 2 * (k % n) + 7 * Math.floor(k / n));
  const levels = levelsFor(0, 36);
  const shades = Uint32Array.from({ length: 3600 }, (_, k) => k);
  const size = 40;
  const out = new Uint32Array(size * size);
  rasterise(values, n, levels, shades, out, size);
  for (const [x, y] of [
    [0, 0],
    [39, 3],
    [17, 30],
  ] as const) {
    const value = (2 * (x + 0.5) * 4) / size + (7 * (size - y - 0.5) * 4) / size;
    expect(Math.abs((out[y * size + x] as number) - (value + 36) / 0.03)).toBeLessThan(1.01);
  }
});
