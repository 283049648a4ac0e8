import { afterAll, describe, expect, it } from 'vitest';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { createMemory, remembering } from '../studies/remembering.test-kit.ts';
import type { Claim } from './claim.ts';
import { find, judge, parametersOf } from './examine.ts';
import { allClaims } from './index.ts';

export const SEED = 1;
export const all = await allClaims();

/** The claims over studies of one kind, named for `each`. */
export const claimsOf = (kind: Claim['study']['kind']) =>
  all.filter(({ claim }) => claim.study.kind === kind).map(({ claim }) => [claim.id, claim] as const);

const findings = new Map<string, Promise<unknown>>();
const memory = createMemory();

/** What claims of one study find in one place is found once; what trains alike in several trains once. */
export async function verdictOf(claim: Claim, given: object) {
  const parameters = parametersOf(claim, given);
  const key = `${claim.study.name} ${JSON.stringify(parameters)}`;
  if (!findings.has(key)) {
    const bench = benchInNode(SEED);
    findings.set(key, find(claim, parameters, remembering(bench, memory)).finally(bench.dispose));
  }
  return judge(claim, await findings.get(key), parameters);
}

/**
 * Trained claims in parts of some thirty seconds, each a file, so that none is what a whole run waits for: those over studies
 * from the name of a part up to the next. Claims over one study, which share findings, stay together.
 */
export const trainedParts = ['a', 'cl', 'd', 'h', 'pf', 's'] as const;

export function judgedPart(part: (typeof trainedParts)[number]): void {
  const next = trainedParts[trainedParts.indexOf(part) + 1] ?? '~';
  judgedCases(claimsOf('trained').filter(([, { study }]) => study.name >= part && study.name < next));
  afterAll(() => memory.forget());
}

/** Every one of these claims holds where it is judged, and fails where its assumption does. */
export function judgedCases(claims: ReturnType<typeof claimsOf>): void {
  describe.each(claims)('%s', (_, claim) => {
    it('holds where it is judged, with words for every check and none to spare', async () => {
      const { checks, holds } = await verdictOf(claim, {});
      expect(checks.filter((check) => !check.holds)).toEqual([]);
      expect(holds).toBe(true);
      expect(new Set(checks.map(({ name }) => name))).toEqual(new Set(Object.keys(claim.checks)));
    });

    const { broken } = claim;
    if (broken) {
      it('fails where its assumption does', async () => {
        expect((await verdictOf(claim, broken.at as object)).holds).toBe(false);
      });
    }
  });
}
