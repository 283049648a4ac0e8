import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { fillUniform } from '../math/draws.ts';
import { distanceAllowed, distanceFrom } from '../math/empirical.ts';
import { mean } from '../math/mean.ts';
import { normalCdf } from '../math/special.ts';
import { drawnBy, pushedForward } from './pushedForward.ts';

const usual = { ...defaults(pushedForward.parameters), points: 4096 };
const find = (given: Partial<typeof usual>) => pushedForward.find({ ...usual, ...given }, 1);

it('points are drawn by the density, however steep, and stay in its range', () => {
  const uniforms = new Float64Array(4096);
  fillUniform({ seed: 1, stream: 'real', iteration: 0, substep: 0 }, uniforms);
  // 3x² on [0, 1], of which the distribution is x³.
  const points = drawnBy((x) => 3 * x * x, [0, 1], uniforms);
  expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...points)).toBeLessThanOrEqual(1);
  expect(distanceFrom((x) => x ** 3, points.toSorted())).toBeLessThan(distanceAllowed(4096));
  expect(distanceFrom((x) => x ** 2, points.toSorted())).toBeGreaterThan(distanceAllowed(4096));
});

describe.each([
  ['straight', (x: number) => normalCdf(x, 0.4, 1.2)],
  ['squashed', (x: number) => normalCdf(Math.atanh(Math.max(-1, Math.min(1, (x - 0.4) / 1.2))))],
  ['folded', (x: number) => Math.max(0, 2 * normalCdf(x, 0.4, 1.2) - 1)],
] as const)('%s', (generator, distribution) => {
  it('the points drawn have the distribution of g(z)', () => {
    // With D = sigmoid(x): log(1 − D) = −log(1 + eˣ) tells x.
    const { throughPoints } = find({ generator, offset: 0.4, scale: 1.2, slope: 1, threshold: 0 });
    const x = throughPoints.values.map((loss) => Math.log(Math.expm1(-loss))).sort();
    expect(distanceFrom(distribution, x)).toBeLessThan(distanceAllowed(x.length));
  });

  it('both means are of one law, the moments of which are theirs', () => {
    const { throughLatent, throughPoints, overLatent, overPoints } = find({ generator });
    expect(overPoints).toBeCloseTo(overLatent, 8);
    for (const { values, mean: centre, deviation, most } of [throughLatent, throughPoints]) {
      expect(Math.abs(mean(values) - centre)).toBeLessThan((5 * deviation) / 64);
      const spread = Math.sqrt(mean(values, (value) => (value - centre) ** 2));
      expect(Math.abs(spread / deviation - 1)).toBeLessThan(0.06);
      expect(Math.max(...values.map((value) => Math.abs(value - centre)))).toBeLessThan(most);
    }
    expect(throughPoints.values).not.toEqual(throughLatent.values);
  });
});
