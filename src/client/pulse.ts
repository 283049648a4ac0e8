const TICK_MILLISECONDS = 5000;
/** Ticks without a word before a host counts as dead: 15 s, and a minute while an engine is being prepared. */
const PATIENCE = 3;
const PATIENCE_AT_START = 12;

export interface Pulse {
  /** A message came: the host lives. */
  heard(): void;
  /** An engine is being prepared, or is ready. */
  preparing(yes: boolean): void;
  stop(): void;
}

/**
 * Asks the host now and then whether it is alive. Ticks are counted, not
 * milliseconds: a throttled or sleeping page then can't mistake its own silence
 * for the host's.
 */
export function createPulse(ask: () => void, lost: () => void): Pulse {
  let missed = 0;
  let patience = PATIENCE_AT_START;
  const timer = setInterval(() => {
    if (missed >= patience) return lost();
    missed++;
    ask();
  }, TICK_MILLISECONDS);
  return {
    heard() {
      missed = 0;
    },
    preparing(yes) {
      patience = yes ? PATIENCE_AT_START : PATIENCE;
    },
    stop: () => clearInterval(timer),
  };
}
