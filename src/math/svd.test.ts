import { expect, it } from 'vitest';
import { fillNormal } from './draws.ts';
import { singularValues } from './svd.ts';

const random = (length: number, iteration: number) => {
  const out = new Float64Array(length);
  fillNormal({ seed: 5, stream: 'real', iteration, substep: 0 }, out);
  return out;
};

it('finds a 2 × 2 matrix’s values as their closed form does', () => {
  for (let k = 0; k < 50; k++) {
    const [a, b, c, d] = random(4, k) as unknown as [number, number, number, number];
    const [half, gap] = [a * a + b * b + c * c + d * d, Math.hypot(a * a + b * b - c * c - d * d, 2 * (a * c + b * d))];
    const [large, small] = singularValues([a, b, c, d], 2);
    expect(large).toBeCloseTo(Math.sqrt((half + gap) / 2), 12);
    expect(small).toBeCloseTo(Math.abs(a * d - b * c) / Math.sqrt((half + gap) / 2), 12);
  }
});

it('has the sum of squares and, of a square matrix, the determinant that there is', () => {
  const n = 7;
  const matrix = random(n * n, 99);
  const values = singularValues(matrix, n);
  expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(
    matrix.reduce((sum, entry) => sum + entry * entry, 0),
    10,
  );
  expect([...values]).toEqual([...values].toSorted((a, b) => b - a));
  // Gauss: the determinant is the product of the pivots.
  const a = Array.from({ length: n }, (_, i) => [...matrix.subarray(i * n, (i + 1) * n)]);
  let determinant = 1;
  for (let k = 0; k < n; k++) {
    const pivot = (a[k] as number[])[k] as number;
    determinant *= pivot;
    for (const row of a.slice(k + 1)) {
      const share = (row[k] as number) / pivot;
      for (let j = k; j < n; j++) row[j] = (row[j] as number) - share * ((a[k] as number[])[j] as number);
    }
  }
  expect(values.reduce((product, value) => product * value, 1)).toBeCloseTo(Math.abs(determinant), 8);
});

it('tells the rank of a product of thin matrices', () => {
  const [left, right] = [random(9 * 3, 1), random(3 * 8, 2)];
  const product = Float64Array.from({ length: 72 }, (_, k) =>
    [0, 1, 2].reduce(
      (sum, l) => sum + (left[3 * Math.floor(k / 8) + l] as number) * (right[8 * l + (k % 8)] as number),
      0,
    ),
  );
  const values = singularValues(product, 8);
  expect(values[2]).toBeGreaterThan(0.1);
  expect(values[3]).toBeLessThan(1e-13);
  expect([...singularValues(new Float64Array(6), 3)]).toEqual([0, 0, 0]);
});
