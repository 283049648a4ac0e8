import { expect, it } from 'vitest';
import type { Measures } from '../divergences/estimate.ts';
import { hasReached } from './reached.ts';

const measured = (value: number | null, floor: number | undefined, reached = 3) =>
  ({ wasserstein: { value, floor }, modes: { reached, total: 8 } }) as unknown as Measures;

it('an iteration is reached when it has been', () => {
  expect(hasReached(200, 199, undefined)).toBe(false);
  expect(hasReached(200, 200, undefined)).toBe(true);
});

it('all modes are reached when dots lie on each', () => {
  expect(hasReached('modes', 9, measured(1, 0.1, 7))).toBe(false);
  expect(hasReached('modes', 9, measured(1, 0.1, 8))).toBe(true);
  expect(hasReached('modes', 9, { ...measured(1, 0.1), modes: undefined } as unknown as Measures)).toBe(false);
});

it('W₁ is near its floor under 1.5 times it; what isn’t measured or no number isn’t', () => {
  expect(hasReached('floor', 9, measured(0.374, 0.25))).toBe(true);
  expect(hasReached('floor', 9, measured(0.375, 0.25))).toBe(false);
  for (const unknown of [measured(null, 0.1), measured(0.1, undefined), measured(Number.NaN, 0.1), undefined]) {
    expect(hasReached('floor', 9, unknown)).toBe(false);
  }
});
