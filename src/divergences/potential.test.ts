import { expect, it } from 'vitest';
import { lowerPotentialOf, potentialOf } from './potential.ts';
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
