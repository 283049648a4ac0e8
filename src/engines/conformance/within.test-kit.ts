import { expect } from 'vitest';
import type { Comparison } from './compare.ts';

/** All comparisons, of which there are some, are within the bound; a NaN is within none. */
export function expectWithin(comparisons: readonly Comparison[], bound: number): void {
  expect(comparisons).not.toHaveLength(0);
  for (const { name, error } of comparisons) expect(error, name).toBeLessThanOrEqual(bound);
}
