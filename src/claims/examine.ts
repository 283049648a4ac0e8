import { defaults, parse } from '../fields/check.ts';
import type { FieldTable } from '../fields/field.ts';
import type { Bench } from '../studies/study.ts';
import type { Check } from './check.ts';
import type { Claim } from './claim.ts';

export interface Verdict {
  readonly id: string;
  readonly parameters: object;
  readonly checks: readonly Check[];
  readonly holds: boolean;
}

/** Where a claim is judged: the study's defaults, the claim's own, then what is given. @throws InputError */
export function parametersOf({ study, at }: Claim, given: object): object {
  const parameters: FieldTable = study.parameters;
  return parse(parameters, { ...defaults(parameters), ...(at as object), ...given });
}

/** What a claim says of a finding. No check at all proves nothing. */
export function judge(claim: Claim, found: unknown, parameters: object): Verdict {
  const checks = claim.judge(found as never, parameters as never);
  return { id: claim.id, parameters, checks, holds: checks.length > 0 && checks.every(({ holds }) => holds) };
}

/** All that a claim's study finds. @throws Stopped where nobody waits any more */
export async function find({ study }: Claim, parameters: object, bench: Bench): Promise<unknown> {
  if (study.kind === 'exact') return study.find(parameters as never, bench.seed);
  let found: unknown;
  for await (found of study.find(parameters as never, { ...bench, watched: false }));
  return found;
}

/** Finds and judges. @throws InputError for parameters out of range, Stopped where nobody waits any more */
export async function examine(claim: Claim, given: object, bench: Bench): Promise<Verdict> {
  const parameters = parametersOf(claim, given);
  return judge(claim, await find(claim, parameters, bench), parameters);
}
