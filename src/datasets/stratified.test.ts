import { expect, test } from 'vitest';
import { type DatasetChoice, modesOf, sampleDataset, sampleStratified } from './index.ts';

const ring: DatasetChoice = { kind: 'ring', modes: 8, radius: 1.4, sigma: 0.01, seam: 'open' };
const grid: DatasetChoice = { kind: 'grid', side: 5, spacing: 0.7, sigma: 0.01 };
const address = { seed: 11, stream: 'measureReal', iteration: 3, substep: 0 } as const;

/** How many of the first `count` points are nearest to each mode. */
function shares(choice: DatasetChoice, points: Float64Array, count: number): number[] {
  const modes = modesOf(choice) ?? [];
  const found = modes.map(() => 0);
  for (let i = 0; i < count; i++) {
    const [x, y] = [points[2 * i] as number, points[2 * i + 1] as number];
    const distances = modes.map((mode) => Math.hypot(x - mode.x, y - mode.y));
    const nearest = distances.indexOf(Math.min(...distances));
    found[nearest] = (found[nearest] as number) + 1;
  }
  return found;
}

function stratified(choice: DatasetChoice, count: number): Float64Array {
  const out = new Float64Array(2 * count);
  sampleStratified(choice, address, out);
  return out;
}

test.each([1024, 256, 64])('of %i stratified points every mode of the ring gets exactly an eighth', (count) => {
  expect(shares(ring, stratified(ring, 1024), count)).toEqual(Array(8).fill(count / 8));
});

test('modes whose number divides no power of two get their share to one point', () => {
  for (const share of shares(grid, stratified(grid, 1024), 256)) expect(Math.abs(share - 256 / 25)).toBeLessThan(1);
});

test('plain samples scatter over the modes, as the stratified ones would otherwise', () => {
  const out = new Float64Array(2 * 1024);
  sampleDataset(ring, address, out);
  expect(shares(ring, out, 256)).not.toEqual(Array(8).fill(32));
});

test('stratified points have the distribution’s own mean and spread', () => {
  const points = stratified({ kind: 'swissRoll', sigma: 0.0333 }, 4096);
  let [sumX, squareX] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    sumX += points[i] as number;
    squareX += (points[i] as number) ** 2;
  }
  const mean = sumX / 4096;
  // Gulrajani et al. 2017, gan_toy.py's swiss roll: mean .266, standard deviation .883 in x.
  expect(mean).toBeCloseTo(0.266, 2);
  expect(Math.sqrt(squareX / 4096 - mean * mean)).toBeCloseTo(0.883, 2);
});
