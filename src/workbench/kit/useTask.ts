import { useEffect, useEffectEvent, useState } from 'react';
import type { Reading, Stream } from '../../client/stream.ts';
import { createThrottle } from '../../store/throttle.ts';
import type { Task } from './RunBar.tsx';

/** What a page shows changes at most every so many milliseconds. */
const REST = 250;

type Running<Finding> = Pick<Stream<Finding>, 'read' | 'subscribe' | 'pause' | 'goOn' | 'cancel'>;
type Begun<Finding> = { readonly running: Running<Finding> } | { readonly error: Error };

function begun<Finding>(begin: () => Running<Finding>): Begun<Finding> {
  try {
    return { running: begin() };
  } catch (error) {
    return { error: error as Error };
  }
}

/**
 * Begins what a page runs, and again where its settings change; shows how far it is.
 *
 * @param begin starts it; what it throws is told in its place
 * @param settings what it is made of: another object is another run
 */
export function useTask<Finding>(
  begin: () => Running<Finding>,
  settings: unknown,
): readonly [Task, Finding | undefined] {
  const [present, setPresent] = useState<Begun<Finding>>();
  const [reading, setReading] = useState<Reading<Finding>>();
  const running = present && 'running' in present ? present.running : undefined;
  const start = useEffectEvent(() => setPresent(begun(begin)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are another run
  useEffect(() => start(), [settings]);

  useEffect(() => {
    if (!running) return;
    const throttle = createThrottle(() => setReading(running.read()), REST);
    const stop = running.subscribe(throttle.soon);
    setReading(running.read());
    return () => {
      stop();
      throttle.stop();
      running.cancel();
    };
  }, [running]);

  const refused = present && 'error' in present ? present.error : undefined;
  const task: Task = {
    status: refused ? 'failed' : (reading?.status ?? 'idle'),
    share: refused ? 0 : (reading?.share ?? 0),
    error: refused ?? reading?.error,
    start: () => setPresent(begun(begin)),
    pause: () => running?.pause(),
    goOn: () => running?.goOn(),
    stop: () => running?.cancel(),
  };
  return [task, refused ? undefined : reading?.finding];
}
