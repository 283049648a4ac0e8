import { expect } from '@playwright/test';
import type { Comparison } from '../src/engines/conformance/compare.ts';

/** All so many comparisons are within the bound; a NaN is within none. */
export function expectWithin(comparisons: readonly Comparison[], bound: number, count: number): void {
  expect(comparisons).toHaveLength(count);
  for (const { name, error } of comparisons) expect(error, name).toBeLessThanOrEqual(bound);
}
