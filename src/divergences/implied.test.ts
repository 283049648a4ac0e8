import { expect, it } from 'vitest';
import { sigmoid } from '../math/activations.ts';
import { integrate } from '../math/quadrature.ts';
import { normalPdf } from '../math/special.ts';
import { criticEstimate, impliedJensenShannon } from './implied.ts';
import { normalValues } from './testing.ts';

const d = 2;
const real = normalValues(1, 50_000);
const generated = normalValues(2, 50_000).map((z) => z + d);
/** The logit of the optimal discriminator, log p_r/p_g. */
const optimal = (x: number) => (d * d) / 2 - d * x;

it('is the true JS at the optimal discriminator', () => {
  // JS(N(0, 1), N(2, 1)) = .33683082; about four standard errors of the mean.
  expect(Math.abs(impliedJensenShannon(real.map(optimal), generated.map(optimal)) - 0.33683082)).toBeLessThan(0.006);
});

it('is less at any other, 0 at chance and negative below it', () => {
  const best = impliedJensenShannon(real.map(optimal), generated.map(optimal));
  for (const scale of [0.5, 2]) {
    const other = (x: number) => scale * optimal(x);
    expect(impliedJensenShannon(real.map(other), generated.map(other))).toBeLessThan(best);
  }
  expect(impliedJensenShannon([0, 0, 0], [0, 0])).toBeCloseTo(0, 15);
  expect(impliedJensenShannon([-1, -2], [3])).toBeLessThan(0);
});

it('misses the true JS by E KL(D*‖D) over both sides together', () => {
  const other = (x: number) => 1.7 * optimal(x) + 0.6;
  const bernoulli = (x: number) => {
    const [best, own] = [sigmoid(optimal(x)), sigmoid(other(x))];
    return best * Math.log(best / own) + (1 - best) * Math.log((1 - best) / (1 - own));
  };
  const gap = integrate((x) => (bernoulli(x) * (normalPdf(x, 0, 1) + normalPdf(x, d, 1))) / 2, -5, 7);
  const implied = impliedJensenShannon(real.map(other), generated.map(other));
  expect(gap).toBeGreaterThan(0.05);
  // Four standard errors of the two means.
  expect(Math.abs(0.33683082 - gap - implied)).toBeLessThan(0.01);
});

it('reaches log 2 and stays finite far out', () => {
  expect(impliedJensenShannon([900, 800], [-900, -700])).toBe(Math.LN2);
  expect(impliedJensenShannon([-900, -700], [800])).toBeCloseTo(Math.LN2 - 800, 10);
});

it('takes the mean difference for the critic', () => {
  expect(criticEstimate([1, 2, 6], Float32Array.of(-1, 0.5))).toBeCloseTo(3.25, 14);
});
