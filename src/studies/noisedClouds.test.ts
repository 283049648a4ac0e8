import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { integrate } from '../math/quadrature.ts';
import { logDensity, noisedClouds } from './noisedClouds.ts';
import type { ParametersOf } from './study.ts';

const usual = defaults(noisedClouds.parameters) as ParametersOf<typeof noisedClouds>;

it('has in a point against a point the logit and the gradient of two Gaussians', () => {
  const at = { ...usual, real: [[0, 0]], generated: [[0.9, 0]], sigma: 0.5 } as const;
  const { logits, compact, theorem, differences } = noisedClouds.find(at, 1);
  expect(logits[0]).toBeCloseTo(0.81 / 0.5, 12);
  expect(logits[1]).toBeCloseTo(-0.81 / 0.5, 12);
  // D*(θ)·θ/σ² with D*(θ) = sigmoid(−θ²/2σ²) = 0.165205
  for (const field of [compact, theorem, differences]) {
    expect(field[0]).toBeCloseTo(0.594738, 6);
    expect(field[1]).toBeCloseTo(0, 9);
  }
});

it.each(['gaussian', 'disc'] as const)('spreads mass 1 under %s noise', (noise) => {
  const at = { ...usual, noise };
  // A disc's edge meets lines of the grid at an angle: only roughly.
  const row = (y: number) => integrate((x) => Math.exp(logDensity(at, at.real, [x, y])), -4, 4, { tolerance: 1e-3 });
  expect(integrate(row, -4, 4, { tolerance: 1e-2 })).toBeCloseTo(1, noise === 'gaussian' ? 6 : 2);
});

it('finds as many real ones among noisy samples as D* says', () => {
  const { calibration } = noisedClouds.find(usual, 3);
  expect(calibration.length).toBeGreaterThan(5);
  expect(Math.max(...calibration.map(Math.abs))).toBeLessThan(4);
});
