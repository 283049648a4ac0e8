import { expect, test } from 'vitest';
import type { Measures } from '../divergences/estimate.ts';
import { LOOK, Stop } from './stop.ts';

const measured = (value: number) =>
  ({ wasserstein: { value, floor: 0.1 }, modes: { reached: 3, total: 8 } }) as unknown as Measures;

test('an iteration stops once, where it is', () => {
  const stop = new Stop(70);
  expect([0, 69, 70, 71].map((at) => stop.next(at))).toEqual([
    70,
    70,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect(stop.sees(70, undefined)).toBe(true);
});

test('what is measured is looked at evenly, believed the second time, and waited for anew once it was lost', () => {
  const stop = new Stop('floor');
  expect([0, 49, 50, 51].map((at) => stop.next(at))).toEqual([LOOK, LOOK, 2 * LOOK, 2 * LOOK]);
  const near = [0.2, 0.14, 0.16, 0.14, 0.13, 0.12, 0.11, 0.2, 0.1, 0.1];
  expect(near.map((value, k) => stop.sees(LOOK * (k + 1), measured(value)))).toEqual([
    false,
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('without a wish nothing stops', () => {
  expect(new Stop(undefined).next(3)).toBe(Number.POSITIVE_INFINITY);
  expect(new Stop(undefined).sees(50, measured(0))).toBe(false);
});
