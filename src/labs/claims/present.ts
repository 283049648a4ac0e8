import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Claim } from '../../claims/claim.ts';
import type { Present, Runtime } from '../kit/runtime.ts';
import { useStage } from '../stage/context.ts';

/**
 * Whether a finding is one that the claim speaks of: made with the choices that it makes, and with the numbers whose change
 * would break it. Other numbers are the reader's.
 */
export function isAbout({ at = {}, broken }: Pick<Claim, 'at' | 'broken'>, present: Present): boolean {
  const assumed = (name: string, value: unknown) => typeof value === 'string' || name in ((broken?.at ?? {}) as object);
  return Object.entries(at as object).every(
    ([name, value]) => !assumed(name, value) || (present.at as Record<string, unknown>)[name] === value,
  );
}

const none: readonly Present[] = [];
const never = () => () => undefined;

/** The lab of the text that finds what a claim judges, and its newest finding that the claim speaks of. */
export function usePresent(claim: Claim | undefined): readonly [Runtime | undefined, Present | undefined] {
  const study = claim?.study.name ?? '';
  const runtime = useStore(useStage().state, ({ open }) =>
    Object.values(open).find((one) => one.performer(study) !== undefined),
  );
  const subscribe = runtime ? (listener: () => void) => runtime.subscribePresent(study, listener) : never;
  const all = useSyncExternalStore(subscribe, () => runtime?.present(study) ?? none);
  return [runtime, claim && all.find((present) => isAbout(claim, present))];
}
