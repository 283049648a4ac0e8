import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTable, defaults } from '../fields/check.ts';
import type { FieldTable } from '../fields/field.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import type { Claim } from './claim.ts';
import { all, claimsOf, judgedCases, SEED, trainedParts, verdictOf } from './claims.test-kit.ts';
import { examine, judge, parametersOf } from './examine.ts';
import { claimChapters, findClaim } from './index.ts';

judgedCases(claimsOf('exact'));

describe.each(all.map(({ claim }) => [claim.id, claim] as const))('%s', (_, claim) => {
  it('stands where its parameters are allowed, and refuses others', async () => {
    const { broken, study } = claim;
    const { parameters }: { parameters: FieldTable } = study;
    expect(checkTable(parameters, { ...defaults(parameters), ...(claim.at as object) })).toEqual([]);
    expect(checkTable(parameters, { ...defaults(parameters), ...(broken?.at as object) })).toEqual([]);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...(claim.speaksOf ?? [])]));
    expect(() => parametersOf(claim, { nonsense: 1 })).toThrow('nonsense: unknown');
  });
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

  it('has a file of tests for every part of the trained ones', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.startsWith('trained.'));
    expect(files).toEqual(trainedParts.map((part) => `trained.${part}.slow.test.ts`));
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
