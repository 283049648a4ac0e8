import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { likelihood } from './likelihood.ts';

const usual = defaults(likelihood.parameters);

it('comes to the moments of the law, and of the points', () => {
  const found = likelihood.find({ ...usual, modesAt: 1.3, modeWidth: 0.4 }, 5);
  expect(found.onKl.mean).toBeCloseTo(0, 6);
  expect(found.onKl.spread).toBeCloseTo(Math.hypot(1.3, 0.4), 6);
  const other = likelihood.find({ ...usual, modesAt: 1.3, modeWidth: 0.4 }, 6);
  expect(other.onKl).toEqual(found.onKl);
  expect(other.onPoints.mean).not.toBe(found.onPoints.mean);
});

it('goes downhill all the way, to a KL that is not 0', () => {
  const { kl } = likelihood.find(usual, 1);
  kl.slice(1).forEach((value, i) => {
    expect(value).toBeLessThanOrEqual((kl[i] as number) + 1e-12);
  });
  // log τ√(2πe) less the entropy of two bells that hardly touch, log s√(2πe) + log 2.
  expect(kl.at(-1)).toBeCloseTo(Math.log(Math.hypot(2, 0.5) / 0.5) - Math.LN2, 3);
});
