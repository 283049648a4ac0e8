import { expect, test } from 'vitest';
import { gradientGrid, sampleGrid } from './gradient.ts';
import type { Bounds } from './viewport.ts';

const n = 17;
const bounds: Bounds = [-1.5, 2.5, -3, 1];
const f = (x: number, y: number) => 0.7 * x * x - 1.3 * x * y + 0.4 * y * y + 2 * x - 0.6 * y + 5;
const place = (k: number) => [-1.5 + (4 * (k % n)) / (n - 1), -3 + (4 * Math.floor(k / n)) / (n - 1)] as const;
const field = Float64Array.from({ length: n * n }, (_, k) => f(...place(k)));

test('exact on a quadratic, border included, and between the nodes', () => {
  const out = new Float32Array(2 * n * n);
  gradientGrid(field, n, bounds, out);
  for (let k = 0; k < n * n; k++) {
    const [x, y] = place(k);
    expect(out[2 * k]).toBeCloseTo(1.4 * x - 1.3 * y + 2, 5);
    expect(out[2 * k + 1]).toBeCloseTo(-1.3 * x + 0.8 * y - 0.6, 5);
  }
  for (const [x, y] of [
    [0.13, -2.71],
    [2.5, 1],
    [-1.5, -3],
  ] as const) {
    expect(sampleGrid(out, n, bounds, x, y, 2, 0)).toBeCloseTo(1.4 * x - 1.3 * y + 2, 5);
    expect(sampleGrid(out, n, bounds, x, y, 2, 1)).toBeCloseTo(-1.3 * x + 0.8 * y - 0.6, 5);
  }
});

test('sampling meets the nodes and is NaN outside', () => {
  expect(sampleGrid(field, n, bounds, ...place(5 * n + 11))).toBeCloseTo(f(...place(5 * n + 11)), 9);
  expect(sampleGrid(field, n, bounds, 2.6, 0)).toBeNaN();
  expect(sampleGrid(field, n, bounds, Number.NaN, 0)).toBeNaN();
});
