import type { Life } from '../worker/protocol.ts';
import { createPulse, type Pulse } from './pulse.ts';

/** A heart answers at once, whatever its worker does: silent for so long, 1.8 to 2.7 s, it is no more. */
export const heartbeat = { tick: 900, patience: 2 } as const;

/** Tells of a worker's death, once, however busy it is while it lives; the signal ends the wait. */
export function awaitDeath(life: Life, signal: AbortSignal, died: () => void): void {
  if (life.by === 'lock') void awaitLock(life.lock, signal, died);
  else awaitSilence(life.heart, signal, died);
}

/** The platform gives the lock away when the worker ends. */
async function awaitLock(lock: string, signal: AbortSignal, died: () => void): Promise<void> {
  try {
    await navigator.locks.request(lock, { signal }, died);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function awaitSilence(heart: MessagePort, signal: AbortSignal, died: () => void): void {
  let pulse: Pulse | undefined;
  const stop = () => {
    pulse?.stop();
    // The port stays open for whoever has the worker next.
    heart.onmessage = null;
  };
  const ask = () => heart.postMessage(undefined);
  heart.onmessage = () => {
    // Not counted before the first answer: a heart takes a while to be loaded, or never is.
    pulse ??= createPulse(heartbeat, ask, () => {
      stop();
      died();
    });
    pulse.heard();
  };
  signal.addEventListener('abort', stop);
  ask();
}
