import { describe, expect, test } from 'vitest';
import { gradientCases, gradientFaults, movementCases, movementFaults } from './identities.ts';
import type { Create } from './trajectory.ts';

/** Registers what is 0 by identity: gradients at every batch size from 1 to 300, and parameters that training never moves. */
export function identityCases(name: string, create: Create, iterations: number): void {
  describe(`${name} holds what is 0 by identity`, { timeout: 60_000 }, () => {
    test.each(gradientCases)('gradients: $name', async (identity, sizes) => {
      expect(await gradientFaults(create, identity, sizes)).toEqual([]);
    });

    test.each(movementCases)(`${iterations} iterations of Adam: $name`, async (identity, batchSize) => {
      expect(await movementFaults(create, identity, batchSize, iterations)).toEqual([]);
    });
  });
}
