import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { erf } from '../math/special.ts';
import { betweenMixtures, type MixturesAt } from './betweenMixtures.ts';
import { onCells } from './onCells.ts';

const usual = defaults(betweenMixtures.parameters) as MixturesAt;
const find = (at: Partial<MixturesAt>) => betweenMixtures.find({ ...usual, ...at }, 3);
const one = { realModes: 1, generatedModes: 1, realSpread: 0.5, generatedSpread: 0.5 } as const;

it('between two bells is what it is along the line that joins them', () => {
  // 0.6 and 0.8 by two: one unit apart, two standard deviations.
  const { klForward, klReverse, js, tv } = find({ ...one, x: 0.6, y: -0.8 });
  expect(klForward).toBeCloseTo(2, 8);
  expect(klReverse).toBeCloseTo(2, 8);
  expect(js).toBeCloseTo(0.33683082, 7);
  expect(tv).toBeCloseTo(erf(2 / (2 * Math.SQRT2)), 4);
});

it('between bells of two widths has the closed forms of both KLs', () => {
  const { klForward, klReverse } = find({ ...one, generatedSpread: 0.9, x: 0.3, y: 1.1 });
  const kl = (s: number, t: number) => 2 * Math.log(t / s) + (2 * s * s + 0.09 + 1.21) / (2 * t * t) - 1;
  expect(klForward).toBeCloseTo(kl(0.5, 0.9), 8);
  expect(klReverse).toBeCloseTo(kl(0.9, 0.5), 8);
});

it('keeps its identities, and the reference pair its published figures', () => {
  const { best, js, tv, klReverse, klMixture } = find({ realRadius: 1.4142135 });
  expect(js).toBeCloseTo(0.208032, 5);
  expect(tv).toBeCloseTo(0.516133, 3);
  expect(best).toBeCloseTo(2 * js - 2 * Math.LN2, 9);
  expect(klReverse - 2 * js).toBeCloseTo(2 * klMixture, 8);
});

it('counts KL to the end where a density is too small to be held', () => {
  const cells = 40;
  const bells = [
    { x: 0.4, y: -0.2, sigma: 0.2 },
    { x: -0.1, y: 0.7, sigma: 0.2 },
  ];
  const { mass, log } = onCells(bells, 9, cells);
  expect(mass[0]).toBe(0);
  expect(log(0)).toBeLessThan(-800);
  const cell = 21 * cells + 20;
  expect(log(cell)).toBeCloseTo(Math.log(mass[cell] as number), 10);
  // The same law, where it is held and where it isn't: twice as far is four times as much below.
  const single = onCells([{ x: 0, y: 0, sigma: 0.2 }], 9, 41);
  const [middle, near, far] = [20 * 41 + 20, 20 * 41 + 30, 20 * 41 + 40].map(single.log) as [number, number, number];
  expect(single.mass[20 * 41 + 40]).toBe(0);
  expect(middle - far).toBeCloseTo(4 * (middle - near), 9);
});

it('estimates a distance that a shift of all points makes known', () => {
  const at = {
    realModes: 3,
    generatedModes: 3,
    realSpread: 0.4,
    generatedSpread: 0.4,
    realRadius: 1,
    generatedRadius: 1,
  };
  const { wasserstein, floor } = find({ ...at, x: 1.2, y: -0.9 });
  expect(wasserstein).toBeGreaterThan(1.5 - floor);
  expect(wasserstein).toBeLessThan(1.5 + floor);
});
