import { expect, it } from 'vitest';
import { criticalPoints } from './criticalPoints.ts';

it('finds two lines on a straight wall and two points on a bulged one', () => {
  const straight = criticalPoints.find({ bulge: 0, cells: 100 }, 0);
  expect(straight.count).toEqual([50, 100, 200]);
  expect(straight.power).toBeCloseTo(1, 12);
  expect(straight.values).toBe(2);
  // x = ±(1 + b·cos s) has its only critical points at s = 0 here, on either side.
  const bulged = criticalPoints.find({ bulge: 0.3, cells: 100 }, 0);
  expect(bulged.count).toEqual([2, 2, 2]);
  expect(bulged.power).toBe(0);
});
