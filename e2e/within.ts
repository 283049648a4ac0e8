import { expect } from '@playwright/test';
import type { Comparison } from './pages/comparison.ts';

/** All so many comparisons are within the bound; a NaN is within none. */
export function expectWithin(comparisons: readonly Comparison[], bound: number, count: number): void {
  expect(comparisons).toHaveLength(count);
  for (const { name, error } of comparisons) expect(error ?? Number.NaN, name).toBeLessThanOrEqual(bound);
}
