export interface Throttle {
  /** Runs the work now if the last time that `soon` did is long enough ago, or else as soon as it is. */
  soon(): void;
  now(): void;
  stop(): void;
}

/** Lets `work` run at most once in so many milliseconds, unless it is hurried, which keeps nothing waiting. */
export function createThrottle(work: () => void, milliseconds: number): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    work();
  };
  const next = () => {
    last = performance.now();
    now();
  };
  return {
    soon() {
      if (timer !== undefined) return;
      const rest = milliseconds - (performance.now() - last);
      if (rest <= 0) next();
      else timer = setTimeout(next, rest);
    },
    now,
    stop: () => clearTimeout(timer),
  };
}
