import { useCallback, useSyncExternalStore } from 'react';
import { createThrottle } from '../../store/throttle.ts';

/**
 * Reads from a fast source, for words and numbers that React shows: renders
 * anew at most once in so many milliseconds, and only when the value changed.
 */
export function useSampled<Value extends string | number | boolean | undefined>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
  milliseconds: number,
): Value {
  const throttled = useCallback(
    (listener: () => void) => {
      const throttle = createThrottle(listener, milliseconds);
      const stop = subscribe(throttle.soon);
      return () => {
        stop();
        throttle.stop();
      };
    },
    [subscribe, milliseconds],
  );
  return useSyncExternalStore(throttled, read);
}
