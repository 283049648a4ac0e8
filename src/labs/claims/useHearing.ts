import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Claim } from '../../claims/claim.ts';
import type { Verdict } from '../../claims/examine.ts';
import type { Reading } from '../../client/stream.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import { useStage } from '../stage/context.ts';

type Heard = Reading<Verdict> | undefined;

/** Claims that are examined on several seeds. */
export interface Hearing {
  /** Claim by claim, seed by seed; undefined where nobody has asked, or where it was called off. */
  readonly readings: readonly (readonly Heard[])[];
  readonly hear: () => void;
  readonly cancel: () => void;
}

export const isHeard = (reading: Heard): boolean => reading?.status === 'done';

/** What failed may be asked again. */
export const isBeingHeard = (reading: Heard): boolean =>
  reading?.status === 'waiting' || reading?.status === 'running' || reading?.status === 'paused';

/** What a reader of the page sees of one: it is the same text as long as nothing has changed. */
const brief = (reading: Heard) => (reading ? `${reading.status} ${Math.round(20 * reading.share)}` : '');

/** The stage keeps what was heard; leaving the page calls it off. @param name of the case: another may hear the same claims */
export function useHearing(name: string, claims: readonly Claim[], seeds: number): Hearing {
  const { trials } = useStage();
  const examinations = claims.map((claim) =>
    Array.from({ length: seeds }, (_, k) => ({ claim, seed: k + 1, key: `${name} ${claim.id} seed ${k + 1}` })),
  );
  const all = useStore(trials);
  const asked = examinations.flat().flatMap(({ key }) => all[key] ?? []);
  const names = examinations
    .flat()
    .flatMap(({ key }) => (all[key] ? [key] : []))
    .join('\n');
  const subscribe = useCallback(
    (listener: () => void) => {
      const leave = names.split('\n').map((key) => trials.getState()[key]?.subscribe(listener));
      return () => {
        for (const one of leave) one?.();
      };
    },
    [trials, names],
  );
  useSyncExternalStore(subscribe, () => asked.map((stream) => brief(stream.read())).join());
  const left = () => examinations.flat().filter(({ key }) => !isHeard(trials.getState()[key]?.read()));
  return {
    readings: examinations.map((ones) => ones.map(({ key }) => all[key]?.read())),
    hear() {
      for (const { claim, seed, key } of left()) {
        trials.setState({ [key]: thePool().examine(claim, {}, { seed }) });
      }
    },
    cancel() {
      for (const { key } of left()) {
        trials.getState()[key]?.cancel();
        trials.setState({ [key]: undefined });
      }
    },
  };
}
