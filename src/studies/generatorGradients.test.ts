import { describe, expect, it } from 'vitest';
import { densityAt } from '../divergences/onLine.ts';
import { defaults } from '../fields/check.ts';
import { mean } from '../math/mean.ts';
import { generatorGradients, scoreOf } from './generatorGradients.ts';

const usual = defaults(generatorGradients.parameters);
const find = (given: Partial<typeof usual> = {}) => generatorGradients.find({ ...usual, ...given }, 1);

it('the score is the slope of the log of the density', () => {
  const side = { centre: 0.3, apart: 1.1, spread: 0.7 };
  for (const x of [-2.3, -0.4, 0.35, 1.9]) {
    const log = (place: number) => Math.log(densityAt('bells', side, place));
    expect(scoreOf(side, x)).toBeCloseTo((log(x + 1e-5) - log(x - 1e-5)) / 2e-5, 7);
  }
});

describe('with a D that is not the best one', () => {
  // The oracle is a sum over z, with D as it is written.
  const at = { modesAt: 0.5, modeWidth: 0.8, theta: 1.3, spread: 0.9, sharpness: 0.7 };
  const real = { centre: 0, apart: at.modesAt, spread: at.modeWidth };

  /** E_z of an objective of the frozen D, with the generator moved. */
  function value(of: (d: number) => number, theta: number, spread: number): number {
    let sum = 0;
    for (let k = 0; k < 4000; k++) {
      const z = -8 + (16 * (k + 0.5)) / 4000;
      const x = theta + spread * z;
      const ratio =
        densityAt('bells', real, x) / densityAt('bells', { centre: at.theta, apart: 0, spread: at.spread }, x);
      const d = ratio ** at.sharpness / (1 + ratio ** at.sharpness);
      sum += ((16 / 4000) * Math.exp((-z * z) / 2) * of(d)) / Math.sqrt(2 * Math.PI);
    }
    return sum;
  }

  it.each([
    ['saturating', (d: number) => Math.log(1 - d)],
    ['nonSaturating', (d: number) => -Math.log(d)],
  ] as const)('%s is the derivative of its objective with D frozen', (name, of) => {
    const found = find(at)[name];
    const h = 1e-4;
    const inTheta = (value(of, at.theta + h, at.spread) - value(of, at.theta - h, at.spread)) / (2 * h);
    const inSpread = (value(of, at.theta, at.spread + h) - value(of, at.theta, at.spread - h)) / (2 * h);
    expect(found[0]).toBeCloseTo(inTheta, 6);
    expect(found[1]).toBeCloseTo(inSpread, 6);
    expect(Math.abs(inTheta)).toBeGreaterThan(0.1);
    expect(Math.abs(inSpread)).toBeGreaterThan(0.1);
  });
});

it('forward KL has the slopes of its closed form', () => {
  // KL(P_r‖N(θ, τ²)) = log τ + (m² + s² + θ²)/2τ² less the entropy.
  const { modesAt: m, modeWidth: s, theta, spread } = usual;
  const { klForward } = find();
  expect(klForward[0]).toBeCloseTo(theta / spread ** 2, 9);
  expect(klForward[1]).toBeCloseTo(1 / spread - (m * m + s * s + theta * theta) / spread ** 3, 8);
});

it('between two bells of width 1 has the exact values of sat and −log D', () => {
  // 2 JS′(θ) = θ·E_g D* between N(0, 1) and N(θ, 1), summed over 200,000 cells; and θ less that.
  for (const [theta, js2] of [
    [1, 0.397973],
    [4, 0.137195],
  ] as const) {
    const { saturating, nonSaturating } = find({ modesAt: 0, modeWidth: 1, theta, spread: 1 });
    expect(saturating[0]).toBeCloseTo(js2, 6);
    expect(nonSaturating[0]).toBeCloseTo(theta - js2, 6);
  }
});

describe.each(['drawn', 'drawnSlope'] as const)('%s', (name) => {
  it('is drawn of what the integrals are of, the same again and others by another seed', () => {
    const drawn = find()[name];
    expect(drawn.values).toHaveLength(4096);
    const spread = Math.sqrt(mean(drawn.values.map((value) => (value - drawn.mean) ** 2)));
    expect(Math.abs(spread / drawn.deviation - 1)).toBeLessThan(0.05);
    // The largest is looked for in the middles of cells.
    expect(Math.max(...drawn.values.map((value) => Math.abs(value - drawn.mean)))).toBeLessThan(drawn.most * 1.001);
    expect(find()[name]).toEqual(drawn);
    expect(generatorGradients.find(usual, 2)[name].values).not.toEqual(drawn.values);
  });
});

it('finds the slope of KL(P_g‖P_r) − 2 JS by moving the density too, whatever D is', () => {
  const { drawnSlope, slopes, nonSaturating } = find({ sharpness: 0.5 });
  expect(drawnSlope.mean).toBeCloseTo(slopes.klReverse[0] - 2 * slopes.js[0], 4);
  expect(Math.abs(drawnSlope.mean - nonSaturating[0])).toBeGreaterThan(0.1);
});

it('weighs a sample by D*, 1 − D*, 1 and p_r/p_g', () => {
  const x = 0.9;
  const real = densityAt('bells', { centre: 0, apart: usual.modesAt, spread: usual.modeWidth }, x);
  const generated = densityAt('bells', { centre: usual.theta, apart: 0, spread: usual.spread }, x);
  const { weights } = find();
  expect(weights.saturating(x)).toBeCloseTo(real / (real + generated), 12);
  expect(weights.nonSaturating(x)).toBeCloseTo(generated / (real + generated), 12);
  expect([weights.klReverse(x), weights.klForward(x)]).toEqual([1, expect.closeTo(real / generated, 12)]);
});

it('pushes a cloud that lies beyond all mass with a slope of 1', () => {
  const { wasserstein } = find({ modesAt: 0.5, modeWidth: 0.3, theta: 3, spread: 0.3 });
  expect(wasserstein[0]).toBeCloseTo(1, 6);
});
