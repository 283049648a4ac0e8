/** A step of a start that has not ended in time. It may still end, unheard. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
}

/** How long a step of an engine's start may take, in milliseconds, before the next engine has its turn. */
export const patience = {
  /** What a platform does at once or never: give an adapter or a device, compile a module; and a self-test that nobody asked for. */
  answer: 2000,
  /** What comes over a network, whose slowness is no fault: code and binaries. */
  load: 10_000,
  /** The self-test of an engine that the reader chose: a GPU emulated in software compiles for five seconds. */
  chosen: 60_000,
} as const;

/**
 * Waits for a step, but not for ever.
 *
 * @param step its name, for the reader
 * @param discard disposes of an answer that comes too late
 * @throws UnansweredError when the time is over
 */
export async function within<T>(
  milliseconds: number,
  step: string,
  work: Promise<T>,
  discard: (late: T) => void = () => {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const limit = new Promise<never>((_, reject) => {
    const end = () => {
      over = true;
      reject(new UnansweredError(`${step}: no answer within ${milliseconds / 1000} s`));
    };
    // One turn more: an answer that a busy thread has kept waiting was in time.
    timer = setTimeout(() => {
      timer = setTimeout(end);
    }, milliseconds);
  });
  work.then(
    (late) => {
      if (over) discard(late);
    },
    () => {},
  );
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
