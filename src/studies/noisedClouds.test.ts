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
  const calibration = noisedClouds.find(usual, 3).calibration();
  expect(calibration.length).toBeGreaterThan(5);
  expect(Math.max(...calibration.map(Math.abs))).toBeLessThan(4);
});

/** A number with its derivative in one direction: what automatic differentiation carries along. */
type Dual = readonly [value: number, slope: number];
const plus = ([a, da]: Dual, [b, db]: Dual): Dual => [a + b, da + db];
const times = ([a, da]: Dual, [b, db]: Dual): Dual => [a * b, a * db + b * da];
const exp = ([a, da]: Dual): Dual => [Math.exp(a), Math.exp(a) * da];
const log = ([a, da]: Dual): Dual => [Math.log(a), da / a];

it.each([0.3, 0.4, 1.1])('has the field that automatic differentiation finds, at σ = %d', (sigma) => {
  const { real, generated } = usual;
  const { theorem, compact, differences } = noisedClouds.find({ ...usual, sigma }, 1);
  const along = (place: readonly [number, number], axis: 0 | 1) => {
    const here = place.map((entry, k): Dual => [entry, k === axis ? 1 : 0]);
    const sumOver = (cloud: typeof real) =>
      cloud
        .map((point) => {
          const squares = here.map((entry, k) => {
            const off = plus(entry, [-(point[k] as number), 0]);
            return times(off, off);
          });
          return exp(times(plus(squares[0] as Dual, squares[1] as Dual), [-1 / (2 * sigma ** 2), 0]));
        })
        .reduce(plus);
    const [p, q] = [times(sumOver(real), [1 / real.length, 0]), times(sumOver(generated), [1 / generated.length, 0])];
    return log(q)[1] - log(plus(p, q))[1];
  };
  const field = generated.flatMap((place) => [along(place, 0), along(place, 1)]);
  for (const [k, entry] of field.entries()) {
    expect(theorem[k]).toBeCloseTo(entry, 12);
    expect(compact[k]).toBeCloseTo(entry, 12);
    expect(differences[k]).toBeCloseTo(entry, 8);
  }
});
