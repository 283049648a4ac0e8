import { useEffect, useState } from 'react';
import { ifEnded } from '../../client/client.ts';
import type { Playground } from '../../store/playground.ts';
import { createThrottle } from '../../store/throttle.ts';
import type { TapeSummary } from '../../worker/tape.ts';

/** Ticks that change more often than this tell nothing more. */
const REST_MILLISECONDS = 1000;

const none: TapeSummary = { origin: 0, reach: 0, kept: [], changes: [], bytes: 0 };

/** What of the run can be gone back to, asked anew now and then while it moves. */
export function useTape({ frames, query }: Playground): TapeSummary {
  const [tape, setTape] = useState(none);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const summary = await query({ kind: 'tape' }).catch(ifEnded);
      if (summary && !left) setTape(summary);
    };
    const throttle = createThrottle(() => void ask(), REST_MILLISECONDS);
    const stop = frames.subscribe(throttle.soon);
    throttle.now();
    return () => {
      left = true;
      stop();
      throttle.stop();
    };
  }, [frames, query]);
  return tape;
}
