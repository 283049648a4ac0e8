import { describe, expect, test } from 'vitest';
import { activationNames } from '../../math/activations.ts';
import { combinations, compareProduct, offenders } from './product.ts';
import type { Tolerances } from './tolerances.ts';
import type { Create } from './trajectory.ts';

/** Registers every objective × constraint × optimiser with every activation, at 1, 10 and 50 iterations. */
export function productCases(name: string, create: Create, { product }: Pick<Tolerances, 'product'>): void {
  describe(`${name} trains as the reference does, whatever objective, constraint and optimiser`, () => {
    test.each(activationNames)('with %s', { timeout: 120_000 }, async (activation) => {
      const chosen = combinations.filter((combination) => combination.activation === activation);
      const verdicts = await compareProduct(create, chosen);
      expect(verdicts).toHaveLength(5 * 9 * 4 * 3);
      expect(offenders(verdicts, product)).toEqual([]);
    });
  });
}
