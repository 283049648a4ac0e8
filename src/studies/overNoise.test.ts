import { expect, it } from 'vitest';
import { lossOf, overNoise } from './overNoise.ts';

it.each([
  [0.1, 0.675943],
  [0.3, 0.260049],
  [1, 0.030311],
])('says JS by the best loss of the lines at 0.5 and σ = %d', (sigma, js) => {
  expect(Math.LN2 - lossOf(0.5, sigma, 1) / 2).toBeCloseTo(js, 6);
});

it('loses nowhere less than at the best logit, and 2 log 2 without any', () => {
  for (const sharpness of [0.6, 0.95, 1.05, 2])
    expect(lossOf(0.7, 0.4, sharpness)).toBeGreaterThan(lossOf(0.7, 0.4, 1));
  expect(lossOf(0.7, 0.4, 0)).toBeCloseTo(2 * Math.LN2, 12);
});

it('takes the same shares of every distance', () => {
  const [near, far] = [0.4, 1.3].map((theta) => overNoise.find({ theta, sharpness: 1, noise: 'gaussian' }, 1));
  expect(near?.map(({ js }) => js.toFixed(9))).toEqual(far?.map(({ js }) => js.toFixed(9)));
});

it('finds nothing but the lines themselves where there is no noise', () => {
  for (const { sigma, js, kl, tv, pull, loss } of overNoise.find({ theta: 0.7, sharpness: 1, noise: 'none' }, 1)) {
    expect([sigma, js, kl, tv, pull, loss]).toEqual([0, Math.LN2, Number.POSITIVE_INFINITY, 1, 0, 0]);
  }
});

it('feels the slope of its JS', () => {
  const at = (theta: number) => overNoise.find({ theta, sharpness: 1, noise: 'gaussian' }, 1);
  // The same σ at both places: shares of 0.4 and 0.2, of θ and 2θ.
  expect(at(0.5)[2]?.sigma).toBe(at(1)[1]?.sigma);
  const slope = (lossOf(0.499, 0.2, 1) - lossOf(0.501, 0.2, 1)) / 0.002;
  expect(at(0.5)[2]?.pull).toBeCloseTo(slope, 4);
});
