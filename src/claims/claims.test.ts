import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTable } from '../experiment/arbitrary.ts';
import { checkTable, defaults } from '../fields/check.ts';
import type { FieldTable } from '../fields/field.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import type { Claim } from './claim.ts';
import { examine, find, judge, parametersOf } from './examine.ts';
import { allClaims, claimChapters, findClaim } from './index.ts';

const all = await allClaims();
const SEED = 1;

const findings = new Map<string, Promise<unknown>>();

/** What claims of one study find in one place is found once. */
async function verdictOf(claim: Claim, given: object) {
  const parameters = parametersOf(claim, given);
  const key = `${claim.study.name} ${JSON.stringify(parameters)}`;
  if (!findings.has(key)) {
    const bench = benchInNode(SEED);
    findings.set(key, find(claim, parameters, bench).finally(bench.dispose));
  }
  return judge(claim, await findings.get(key), parameters);
}

describe.each(all.map(({ claim }) => [claim.id, claim] as const))('%s', (_, claim) => {
  it('holds where it is judged, with words for every check and none to spare', async () => {
    const { checks, holds } = await verdictOf(claim, {});
    expect(checks.filter((check) => !check.holds)).toEqual([]);
    expect(holds).toBe(true);
    expect(new Set(checks.map(({ name }) => name))).toEqual(new Set(Object.keys(claim.checks)));
  });

  const { broken } = claim;
  it.runIf(broken)('fails where its assumption does', async () => {
    expect((await verdictOf(claim, (broken?.at ?? {}) as object)).holds).toBe(false);
  });

  it('stands where its parameters are allowed, and refuses others', async () => {
    const { parameters }: { parameters: FieldTable } = claim.study;
    expect(checkTable(parameters, { ...defaults(parameters), ...(claim.at as object) })).toEqual([]);
    expect(checkTable(parameters, { ...defaults(parameters), ...(broken?.at as object) })).toEqual([]);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...(claim.speaksOf ?? [])]));
    expect(() => parametersOf(claim, { nonsense: 1 })).toThrow('nonsense: unknown');
  });
});

const exact = all.filter(({ claim }) => claim.study.kind === 'exact').map(({ claim }) => [claim.id, claim] as const);

it.each(exact)('%s holds wherever its assumptions do', async (_, claim) => {
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
    { numRuns: 40 },
  );
});

describe('the list of claims', () => {
  it('has every file of every chapter, by its name, once', () => {
    const files = claimChapters.flatMap((chapter) =>
      readdirSync(new URL(chapter, import.meta.url))
        .filter((file) => /^(?:[a-z]+-)+[a-z0-9-]+\.ts$/.test(file))
        .map((file) => `${chapter}/${file.replace('.ts', '')}`),
    );
    expect(all.map(({ chapter, claim }) => `${chapter}/${claim.id}`).toSorted()).toEqual(files.toSorted());
    expect(new Set(all.map(({ claim }) => claim.id)).size).toBe(all.length);
  });

  it('refuses a name nobody knows', async () => {
    await expect(findClaim('thm-9-9')).rejects.toThrow('claim: choice');
  });
});

it('examining is finding and judging', async () => {
  const { claim } = await findClaim('parallel-lines');
  const bench = benchInNode(SEED);
  expect(await examine(claim, { theta: -1.5 }, bench)).toEqual(await verdictOf(claim, { theta: -1.5 }));
});

it('a judgement without a check proves nothing', () => {
  const claim = { ...(all[0]?.claim as Claim), judge: () => [] };
  expect(judge(claim, {}, {}).holds).toBe(false);
});
