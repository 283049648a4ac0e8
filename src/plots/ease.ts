/**
 * The share of the way to go in `elapsed` milliseconds when a motion covers
 * 95 % of its way in `duration`; 1 where `duration` is 0.
 */
export function easing(elapsed: number, duration: number): number {
  return duration > 0 ? -Math.expm1((-3 * Math.max(0, elapsed)) / duration) : 1;
}

/**
 * Moves every element of `shown` by `share` of its way to `target`; returns the
 * largest way left. Where there is no way, from or to what isn't finite or
 * shorter than 32 bits can part, it arrives.
 */
export function approach(shown: Float32Array, target: Float32Array, share: number): number {
  let left = 0;
  for (let i = 0; i < shown.length; i++) {
    const goal = target[i] as number;
    const from = shown[i] as number;
    const next = Math.fround(from + (goal - from) * share);
    const arrives = share === 1 || next === from || !Number.isFinite(next);
    shown[i] = arrives ? goal : next;
    const rest = arrives ? 0 : Math.abs(goal - next);
    if (rest > left) left = rest;
  }
  return left;
}
