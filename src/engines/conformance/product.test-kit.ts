import { describe, expect, test } from 'vitest';
import { activationNames } from '../../math/activations.ts';
import { compareProduct, covering, formulas, offenders } from './product.ts';
import type { Tolerances } from './tolerances.ts';
import type { Create } from './trajectory.ts';

/**
 * Registers every objective × constraint × activation after an iteration, where each
 * formula has its place, with the optimisers in turn; and every pair of the four at 1,
 * 10 and 50 iterations: what one carries along meets what each other one does. Longer
 * runs of the other combinations would go through the same code again.
 *
 * @param another whether the same trainer runs on another backend, and all of this
 * was asked of it there: then each level has its turn, for its kernels' sake
 */
export function productCases(
  name: string,
  create: Create,
  { product }: Pick<Tolerances, 'product'>,
  another = false,
): void {
  describe(`${name} trains as the reference does, whatever objective, constraint and optimiser`, () => {
    if (another) {
      test('each of them at 1, 10 and 50 iterations', async () => {
        const verdicts = await compareProduct(create, covering(1), 50);
        expect(verdicts).toHaveLength(3 * 9);
        expect(offenders(verdicts, product)).toEqual([]);
      });
      return;
    }
    test.each(activationNames)('one iteration with %s', { timeout: 120_000 }, async (activation) => {
      const chosen = formulas.filter((combination) => combination.activation === activation);
      const verdicts = await compareProduct(create, chosen, 1);
      expect(verdicts).toHaveLength(6 * 9);
      expect(offenders(verdicts, product)).toEqual([]);
    });

    test('every pair of them at 1, 10 and 50 iterations', { timeout: 120_000 }, async () => {
      const chosen = covering(2);
      const verdicts = await compareProduct(create, chosen, 50);
      expect(verdicts).toHaveLength(3 * chosen.length);
      expect(offenders(verdicts, product)).toEqual([]);
    });
  });
}
