import { describe, expect, test } from 'vitest';
import { activationNames } from '../../math/activations.ts';
import { type Combination, compareProduct, covering, formulas, offenders } from './product.ts';
import type { Tolerances } from './tolerances.ts';
import { type Checkpoint, type Create, checkpointsUpTo } from './trajectory.ts';

/**
 * Registers every objective × constraint × activation after an iteration, where each
 * formula has its place, with the optimisers in turn; and every pair of the four at 1,
 * 10 and 50 iterations: what one carries along meets what each other one does. Longer
 * runs of the other combinations would go through the same code again.
 *
 * @param slow whether a step's gradients are those that `gradients` gives, which were asked of every formula already, and
 * nothing else is kept from step to step: then pairs end at 10 iterations, and each level goes on to 50
 * @param another whether the same trainer runs on another backend, and all of this
 * was asked of it there: then each level has its turn, for its kernels' sake
 */
export function productCases(
  name: string,
  create: Create,
  { product }: Pick<Tolerances, 'product'>,
  { slow, another }: { readonly slow: boolean; readonly another: boolean },
): void {
  const held = async (chosen: readonly Combination[], last: Checkpoint) => {
    const verdicts = await compareProduct(create, chosen, last);
    expect(verdicts).toHaveLength(checkpointsUpTo(last).length * chosen.length);
    expect(offenders(verdicts, product)).toEqual([]);
  };
  describe(`${name} trains as the reference does, whatever objective, constraint and optimiser`, () => {
    if (!slow) {
      test.each(activationNames)('one iteration with %s', { timeout: 120_000 }, async (activation) => {
        await held(
          formulas.filter((combination) => combination.activation === activation),
          1,
        );
      });
    }
    if (slow) test('each of them at 1, 10 and 50 iterations', () => held(covering(1), 50));
    if (another) return;
    test(`every pair of them at 1, 10${slow ? '' : ' and 50'} iterations`, { timeout: 120_000 }, () =>
      held(covering(2), slow ? 10 : 50),
    );
  });
}
