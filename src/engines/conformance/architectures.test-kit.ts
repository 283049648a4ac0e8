import fc from 'fast-check';
import { test } from 'vitest';
import { arbitraryArchitecture, compareArchitecture, deepest } from './architectures.ts';
import type { Tolerances } from './tolerances.ts';
import type { Create } from './trajectory.ts';
import { expectWithin } from './within.test-kit.ts';

/** Registers random architectures, drawn from a fixed seed; another seed draws others. */
export function architectureCases(
  name: string,
  create: Create,
  { architecture }: Pick<Tolerances, 'architecture'>,
  runs = 100,
  seed = 7,
): void {
  test(`${name} computes what the reference does on any architecture`, { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArchitecture, async (experiment) => {
        const { found, settles } = await compareArchitecture(create, experiment);
        try {
          expectWithin(found.gradients, architecture.gradient);
          expectWithin(found.iterations, architecture.moved);
        } catch (fault) {
          fc.pre(await settles());
          throw fault;
        }
      }),
      { seed, numRuns: runs },
    );
  });
}

/** Registers the deepest critics. */
export function deepestCases(name: string, create: Create, { architecture }: Pick<Tolerances, 'architecture'>): void {
  test.each(deepest)(
    `${name} computes what the reference does through twelve layers of $critic.activation under $constraint.kind`,
    async (experiment) => {
      const { found } = await compareArchitecture(create, experiment);
      expectWithin(found.gradients, architecture.gradient);
      expectWithin(found.iterations, architecture.moved);
    },
  );
}
