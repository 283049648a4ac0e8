export interface Rhythm {
  /** Milliseconds between two questions. */
  readonly tick: number;
  /** So many questions may stay without an answer. */
  readonly patience: number;
}

/** A slice of training may take long: only after a minute without a word it counts as one that never ends. */
export const pulseOfWorker: Rhythm = { tick: 5000, patience: 12 };

export interface Pulse {
  /** A message came: the far end lives. */
  heard(): void;
  stop(): void;
}

/**
 * Asks the far end now and then whether it is alive. Ticks are counted, not
 * milliseconds: a throttled or sleeping page then can't mistake its own silence
 * for the other's.
 */
export function createPulse({ tick, patience }: Rhythm, ask: () => void, lost: () => void): Pulse {
  let missed = 0;
  const timer = setInterval(() => {
    if (missed >= patience) return lost();
    missed++;
    ask();
  }, tick);
  return {
    heard() {
      missed = 0;
    },
    stop: () => clearInterval(timer),
  };
}
