import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryTable } from '../experiment/arbitrary.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { claimsOf, SEED } from './claims.test-kit.ts';
import { examine, find, judge, parametersOf } from './examine.ts';
import { findClaim } from './index.ts';

const bench = benchInNode(SEED);
/** Of one study: claims that assume alike are asked at the same places, where it finds what it found. */
const found = { study: '', by: new Map<string, Promise<unknown>>() };

function verdictOf(claim: Parameters<typeof find>[0], given: object, seed: number) {
  const { name } = claim.study;
  if (found.study !== name) Object.assign(found, { study: name, by: new Map() });
  const parameters = parametersOf(claim, given);
  const place = JSON.stringify([parameters, seed]);
  const finding = found.by.get(place) ?? find(claim, parameters, { ...bench, seed });
  found.by.set(place, finding);
  return finding.then((one) => judge(claim, one, parameters));
}

const byStudy = claimsOf('exact').toSorted(([, a], [, b]) => a.study.name.localeCompare(b.study.name));

// Sixteen places a claim, the same each time; `npm run fuzz -- properties` tries others.
it.each(byStudy)('%s holds wherever its assumptions do', async (_, claim) => {
  const assumed = Object.keys({ ...(claim.at as object), ...(claim.broken?.at as object) });
  const anywhere = arbitraryTable(claim.study.parameters).map((parameters) =>
    Object.fromEntries(Object.entries(parameters).filter(([name]) => !assumed.includes(name))),
  );
  await fc.assert(
    fc.asyncProperty(anywhere, fc.nat({ max: 1e6 }), async (given, seed) => {
      const { checks, holds } = await verdictOf(claim, given, seed);
      expect(checks.filter((check) => !check.holds)).toEqual([]);
      expect(holds).toBe(true);
    }),
    { numRuns: 16 },
  );
});

it('def-lipschitz holds where a kink of the potential passes within a step of where it is looked at', async () => {
  const { claim } = await findClaim('def-lipschitz');
  const given = { real: 'grid', generated: 'gaussian', n: 64, m: 64, x: -1, y: 3 };
  const { checks } = await examine(claim, given, { ...bench, seed: 795_196 });
  expect(checks.filter((check) => !check.holds)).toEqual([]);
});
