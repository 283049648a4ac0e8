import { expect, it } from 'vitest';
import { integrate } from '../math/quadrature.ts';
import { densityOf, heightCdf, noisedSegment } from './noisedSegment.ts';

it('sums its density up to the heights’ distribution', () => {
  for (const y of [-0.2, 0.35, 1.1]) {
    const below = integrate((t) => densityOf(0.3, 0, t) / densityOf(0.3, 0, 0.5), -4, y);
    const all = integrate((t) => densityOf(0.3, 0, t) / densityOf(0.3, 0, 0.5), -4, 5);
    expect(heightCdf(0.3, y)).toBeCloseTo(below / all, 9);
  }
});

it('has a χ² about as large as its cells are many, and a far larger one where the noise is tied', () => {
  const chi = (seed: number, noise: 'independent' | 'tied') =>
    noisedSegment.find({ sigma: 0.3, noise }, seed).chiSquare();
  const mean = [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, seed) => sum + chi(seed, 'independent') / 8, 0);
  expect(Math.abs(mean - 199)).toBeLessThan(4 * Math.sqrt((2 * 199) / 8));
  expect(chi(1, 'tied')).toBeGreaterThan(1000);
});
