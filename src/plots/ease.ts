/**
 * The share of the way to go in `elapsed` milliseconds when a motion covers
 * 95 % of its way in `duration`; 1 where `duration` is 0.
 */
export function easing(elapsed: number, duration: number): number {
  return duration > 0 ? -Math.expm1((-3 * Math.max(0, elapsed)) / duration) : 1;
}

/** Moves every element of `shown` by `share` of its way to `target`; returns the largest way left. */
export function approach(shown: Float32Array, target: Float32Array, share: number): number {
  let left = 0;
  for (let i = 0; i < shown.length; i++) {
    const goal = target[i] as number;
    const from = shown[i] as number;
    const next = share < 1 ? from + (goal - from) * share : goal;
    shown[i] = next;
    const rest = Math.abs(goal - next);
    if (rest > left) left = rest;
  }
  return left;
}
