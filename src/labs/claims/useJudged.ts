import { useEffect, useMemo, useState } from 'react';
import type { Claim } from '../../claims/claim.ts';
import { judge, type Verdict } from '../../claims/examine.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import type { Present } from '../kit/runtime.ts';

/** The stage is judged anew once the reader's hand has rested for so many milliseconds. */
const STILL = 300;

export interface Judged {
  readonly verdict: Verdict | undefined;
  readonly status: 'running' | 'done' | 'failed';
}

const waiting: Judged = { verdict: undefined, status: 'running' };

/**
 * What a claim says of what stands on the stage. A trained finding is judged here. An exact one follows the reader's hand,
 * and a proof may cost more than a picture: it is examined in the pool, where the hand rests; until then the last verdict stays.
 */
export function useJudged(claim: Claim, present: Present | undefined): Judged | undefined {
  const exact = claim.study.kind === 'exact';
  const here = useMemo(
    () => (!exact && present?.isWhole ? judge(claim, present.finding, present.at) : undefined),
    [exact, claim, present],
  );
  const [judged, setJudged] = useState(waiting);
  useEffect(() => {
    if (!(exact && present)) return undefined;
    const { at, seed } = present;
    const given = Object.fromEntries(Object.entries(at).filter(([name]) => name in claim.study.parameters));
    let cancel = () => {};
    const timer = setTimeout(() => {
      const stream = thePool().examine(claim, given, { seed });
      let wanted = true;
      cancel = () => {
        wanted = false;
        stream.cancel();
      };
      stream.result().then(
        (verdict) => wanted && setJudged({ verdict, status: 'done' }),
        () => wanted && setJudged({ verdict: undefined, status: 'failed' }),
      );
    }, STILL);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [exact, claim, present]);
  if (!present) return undefined;
  return exact ? judged : { verdict: here, status: present.isWhole ? 'done' : 'running' };
}
