import { useSyncExternalStore } from 'react';
import type { Playground } from '../../store/playground.ts';
import type { Found } from '../../store/run.ts';
import type { DiagnosisKind } from '../../worker/findings.ts';

/** The newest finding of a kind: a few a second come. */
export function useFinding<Kind extends DiagnosisKind>({ frames }: Playground, kind: Kind): Found<Kind> | undefined {
  return useSyncExternalStore(frames.subscribe, () => frames.findings[kind] as Found<Kind> | undefined);
}
