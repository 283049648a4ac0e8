import type { Frames } from '../../store/run.ts';
import { createThrottle } from '../../store/throttle.ts';

/** Curves and the numbers beside them change at most every so many milliseconds. */
const REST = 250;

/** Tells a run's panels of news one after another, one a display frame, so that no frame draws them all. */
export interface Turns {
  /** Returns how to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

function createTurns(frames: Frames): Turns {
  const waiting = new Set<() => void>();

  function next(): void {
    const [first] = waiting;
    if (!first) return;
    waiting.delete(first);
    first();
    if (waiting.size > 0) requestAnimationFrame(next);
  }

  return {
    subscribe(listener) {
      const throttle = createThrottle(() => {
        if (waiting.size === 0) requestAnimationFrame(next);
        waiting.add(listener);
      }, REST);
      const stop = frames.subscribe(throttle.soon);
      return () => {
        stop();
        throttle.stop();
        waiting.delete(listener);
      };
    },
  };
}

const turns = new WeakMap<Frames, Turns>();

export function turnsOf(frames: Frames): Turns {
  const known = turns.get(frames) ?? createTurns(frames);
  turns.set(frames, known);
  return known;
}
