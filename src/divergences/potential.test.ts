import { expect, it } from 'vitest';
import { lowerPotentialOf, potentialBetween, potentialOf } from './potential.ts';
import { normalPoints } from './testing.ts';
import { wasserstein } from './wasserstein.ts';

it.each([
  [7, 7],
  [9, 4],
  [5, 11],
])('of %d against %d points is tight at both and between its bounds elsewhere', (n, m) => {
  const plan = wasserstein(normalPoints(1, n), normalPoints(2, m, [0.7, -0.4]));
  const [upper, lower] = [potentialOf(plan), lowerPotentialOf(plan)];
  for (const f of [upper, lower]) {
    plan.u.forEach((u, i) => {
      expect(f(plan.real[2 * i] as number, plan.real[2 * i + 1] as number)).toBeCloseTo(u, 12);
    });
    plan.v.forEach((v, j) => {
      expect(f(plan.generated[2 * j] as number, plan.generated[2 * j + 1] as number)).toBeCloseTo(-v, 12);
    });
  }
  const elsewhere = normalPoints(3, 50, [0, 0], 3);
  for (let i = 0; i < 100; i += 2) {
    const [x, y] = [elsewhere[i] as number, elsewhere[i + 1] as number];
    expect(lower(x, y)).toBeLessThanOrEqual(upper(x, y) + 1e-12);
  }
});

it('half-way between the two it is their mean, and its slopes are those of differences', () => {
  const plan = wasserstein(normalPoints(4, 9), normalPoints(5, 6, [0.7, -0.4]));
  const [upper, lower] = [potentialOf(plan), lowerPotentialOf(plan)];
  const places = normalPoints(6, 40, [0.2, 0.1], 2);
  const { f, slopes } = potentialBetween(plan)(places);
  const mean = (x: number, y: number) => (upper(x, y) + lower(x, y)) / 2;
  const h = 1e-6;
  f.forEach((value, k) => {
    const [x, y] = [places[2 * k] as number, places[2 * k + 1] as number];
    expect(value).toBeCloseTo(mean(x, y), 12);
    expect(slopes[2 * k]).toBeCloseTo((mean(x + h, y) - mean(x - h, y)) / (2 * h), 6);
    expect(slopes[2 * k + 1]).toBeCloseTo((mean(x, y + h) - mean(x, y - h)) / (2 * h), 6);
  });
  // At a point itself the upper one has its tip and no slope.
  const tip = plan.generated.slice(0, 2);
  expect(Math.hypot(...potentialBetween(plan)(tip).slopes)).toBeLessThanOrEqual(0.5 + 1e-12);
});
