import { expect, it } from 'vitest';
import { displaced } from './displaced.ts';

const usual = { noise: 'gaussian', size: 0.3, spread: 1, points: 64, drift: 0 } as const;

it.each([
  { noise: 'gaussian', size: 0.3, meanNorm: 0.375994, root: 0.424264 },
  { noise: 'disc', size: 0.5, meanNorm: 1 / 3, root: 0.353553 },
] as const)('draws $noise noise of its mean length', ({ noise, size, meanNorm, root }) => {
  const found = displaced({ ...usual, noise, size }, 5);
  expect(Math.abs(found.drawnMeanNorm / meanNorm - 1)).toBeLessThan(0.03);
  expect(Math.abs(found.drawnRoot / root - 1)).toBeLessThan(0.03);
});

it('carries all of it where X is one point, and little where X is wide already', () => {
  const still = displaced({ ...usual, spread: 0 }, 2);
  expect(still.wasserstein).toBeCloseTo(still.meanNorm, 12);
  const crowded = displaced({ ...usual, spread: 0.3, points: 128 }, 2);
  expect(crowded.wasserstein).toBeLessThan(0.9 * crowded.meanNorm);
});

it('has the second moment, not the variance, of noise that drifts', () => {
  const { drawnRoot } = displaced({ ...usual, drift: 0.7 }, 3);
  expect(Math.abs(drawnRoot / Math.sqrt(2 * 0.3 ** 2 + 0.7 ** 2) - 1)).toBeLessThan(0.03);
});
