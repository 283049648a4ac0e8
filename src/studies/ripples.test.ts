import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { sigmoid } from '../math/activations.ts';
import { passedOn } from './passedOn.ts';
import { ripples } from './ripples.ts';

const at = { ...defaults(ripples.parameters), amplitude: 0.13, frequency: 5.5 };
const found = ripples.find(at, 1);

it('measures values and slopes together, where their sum is largest', () => {
  expect(found.norm).toBeCloseTo((0.13 / 2) * (1 + Math.sqrt(1 + 5.5 ** 2)), 7);
  expect(found.value).toBeCloseTo(0.13, 7);
  expect(found.steepest).toBeCloseTo((0.13 * 5.5) / 2, 7);
  expect(found.other).toBeCloseTo((0.13 / 3) * (1 + Math.sqrt(1 + 11 ** 2)), 6);
  expect(found.norm).toBeLessThan(found.value + found.steepest);
});

it('passes on what a discriminator with such a value and slope passes on', () => {
  // D = a/2 and D′ = ak/2 at the generated points: as a logit, and its slope D′/D(1 − D).
  const d = 0.13 / 2;
  const logit = Math.log(d / (1 - d));
  const slope = (0.13 * 5.5) / 2 / (d * (1 - d));
  const { saturating } = passedOn({ f: Float64Array.of(logit), slopes: Float64Array.of(slope, 0) });
  expect(sigmoid(logit)).toBeCloseTo(d, 12);
  expect(found.gradient).toBeCloseTo(saturating, 12);
});
