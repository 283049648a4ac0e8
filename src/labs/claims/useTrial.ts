import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Claim } from '../../claims/claim.ts';
import type { Verdict } from '../../claims/examine.ts';
import type { Reading } from '../../client/stream.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import { useStage } from '../stage/context.ts';

/** A claim that is examined off the stage, on the reader's wish. */
export interface Trial {
  /** Undefined before it was asked for. */
  readonly reading: Reading<Verdict> | undefined;
  readonly run: (given: object) => void;
  readonly cancel: () => void;
}

const never = () => () => undefined;

/** The stage keeps it, for the text changes with the language; leaving the page calls it off. */
export function useTrial(claim: Claim, of: 'claim' | 'broken'): Trial {
  const { trials } = useStage();
  const key = `${claim.id} ${of}`;
  const stream = useStore(trials, (state) => state[key]);
  const reading = useSyncExternalStore(stream ? (listener) => stream.subscribe(listener) : never, () => stream?.read());
  const cancel = () => {
    stream?.cancel();
    trials.setState({ [key]: undefined });
  };
  return {
    reading,
    run(given) {
      cancel();
      trials.setState({ [key]: thePool().examine(claim, given) });
    },
    cancel,
  };
}

export const isRunning = ({ reading }: Trial): boolean =>
  reading?.status === 'waiting' || reading?.status === 'running' || reading?.status === 'paused';

export const verdictOf = ({ reading }: Trial): Verdict | undefined =>
  reading?.status === 'done' ? reading.finding : undefined;
