const TICK_MILLISECONDS = 5000;
/** Ticks without a word before a host counts as dead: 15 s. */
const PATIENCE = 3;
/**
 * The same, a minute, while an engine is being prepared, and where the platform tells of a death by
 * itself: silence then means a slice that takes long, or one that never ends.
 */
const LONG_PATIENCE = 12;

export interface Pulse {
  /** A message came: the host lives. */
  heard(): void;
  /** An engine is being prepared, or is ready. */
  preparing(yes: boolean): void;
  /** The platform tells of the host's death from now on. */
  watched(): void;
  stop(): void;
}

/**
 * Asks the host now and then whether it is alive. Ticks are counted, not
 * milliseconds: a throttled or sleeping page then can't mistake its own silence
 * for the host's.
 */
export function createPulse(ask: () => void, lost: () => void): Pulse {
  let missed = 0;
  let prepares = true;
  let watches = false;
  const timer = setInterval(() => {
    if (missed >= (prepares || watches ? LONG_PATIENCE : PATIENCE)) return lost();
    missed++;
    ask();
  }, TICK_MILLISECONDS);
  return {
    heard() {
      missed = 0;
    },
    preparing(yes) {
      prepares = yes;
    },
    watched() {
      watches = true;
    },
    stop: () => clearInterval(timer),
  };
}
