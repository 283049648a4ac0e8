import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { integrate } from '../math/quadrature.ts';
import { angleDensity, angleShares, scaledBessel } from './angleLaw.ts';
import { type TwoCurvesParameters, twoCurves } from './twoCurves.ts';

const usual = defaults(twoCurves.parameters) as TwoCurvesParameters;

it('knows I₀ by its power series and where the two formulas meet', () => {
  for (const z of [0, 0.3, 2.7, 9]) {
    let [sum, term] = [0, 1];
    for (let k = 1; k < 80; k++) {
      sum += term;
      term *= (z * z) / (4 * k * k);
    }
    expect(scaledBessel(z)).toBeCloseTo(Math.exp(-z) * sum, 13);
  }
  expect(scaledBessel(500) / scaledBessel(500.0001)).toBeCloseTo(1, 6);
});

it('is Lemma 2’s law where the circles coincide', () => {
  const at = { ...usual, x: 0, y: 0, sigma: 0.3 };
  for (const alpha of [0.1, 0.6, 1.5]) {
    const share = integrate(angleDensity(at) as (angle: number) => number, 0, alpha, { tolerance: 1e-10 });
    expect(share).toBeCloseTo(1 - Math.exp(-(Math.sin(alpha / 2) ** 2) / 0.09), 9);
  }
});

it.each([
  { pair: 'circles', x: 0.7, y: -0.9 },
  { pair: 'circles', x: 1.9, y: 0.3 },
  { pair: 'circleLine', x: 0.2, y: 0.8 },
] as const)('is the law of $pair at ($x, $y), as draws show', (place) => {
  const at = { ...usual, ...place, draws: 20_000 };
  const { angles } = twoCurves.find(at, 11);
  for (const alpha of [0.7, 1.2, 2.2, Math.PI]) {
    const share = integrate(angleDensity(at) as (angle: number) => number, 0, alpha, { tolerance: 1e-9, panels: 8 });
    const measured = angles.filter((angle) => angle <= alpha).length / 20_000;
    expect(Math.abs(measured - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / 20_000) + 1e-6);
  }
});

it('finds the angle under which a share of the pairs cross', () => {
  for (const sigma of [0.02, 0.2, 0.5]) {
    const { total, angleOf } = angleShares({ ...usual, x: 0, y: 0, sigma });
    expect(Math.abs(total - (1 - Math.exp(-1 / sigma ** 2)))).toBeLessThan(2e-3);
    for (const share of [0.1, 0.5, 0.75]) {
      const exact = 2 * Math.asin(sigma * Math.sqrt(-Math.log(1 - share)));
      expect(Math.abs(angleOf(share) / exact - 1)).toBeLessThan(3e-3);
    }
  }
  expect(angleShares({ ...usual, x: 3, y: 3, sigma: 0.1 }).total).toBeLessThan(1e-6);
});
