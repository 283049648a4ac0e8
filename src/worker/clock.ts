/** Time as a session sees it; injected, so that tests can run it in any rhythm. */
export interface Clock {
  /** Milliseconds; monotonic. */
  now(): number;
  /** Lets the messages that wait in. */
  turn(): Promise<void>;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * The clock of a browser's worker. A message to oneself comes round at once,
 * where nested `setTimeout(0)` is held back to 4 ms.
 */
export function createClock(): Clock {
  const { port1, port2 } = new MessageChannel();
  // Several may wait at once; each message that comes round is for the one that has waited longest.
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(undefined);
      }),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
