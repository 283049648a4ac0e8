import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryTable } from '../experiment/arbitrary.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { claimsOf, SEED } from './claims.test-kit.ts';
import { examine } from './examine.ts';
import { findClaim } from './index.ts';

// Sixteen places a claim, the same each time; `npm run fuzz -- properties` tries others.
it.each(claimsOf('exact'))('%s holds wherever its assumptions do', async (_, claim) => {
  const assumed = Object.keys({ ...(claim.at as object), ...(claim.broken?.at as object) });
  const bench = benchInNode(SEED);
  const anywhere = arbitraryTable(claim.study.parameters).map((parameters) =>
    Object.fromEntries(Object.entries(parameters).filter(([name]) => !assumed.includes(name))),
  );
  await fc.assert(
    fc.asyncProperty(anywhere, fc.nat({ max: 1e6 }), async (given, seed) => {
      const { checks, holds } = await examine(claim, given, { ...bench, seed });
      expect(checks.filter((check) => !check.holds)).toEqual([]);
      expect(holds).toBe(true);
    }),
    { numRuns: 16 },
  );
});

it('def-lipschitz holds where a kink of the potential passes within a step of where it is looked at', async () => {
  const { claim } = await findClaim('def-lipschitz');
  const bench = { ...benchInNode(SEED), seed: 795_196 };
  const { checks } = await examine(claim, { real: 'grid', generated: 'gaussian', n: 64, m: 64, x: -1, y: 3 }, bench);
  expect(checks.filter((check) => !check.holds)).toEqual([]);
});
