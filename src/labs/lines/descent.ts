import { slopeBetweenLines } from '../../divergences/lines.ts';
import type { Ruler } from './rulers.ts';

/** Where a step ends so far out, descent has lost the lines. */
const LOST = 100;
/** Even steps that lead to 0 end there, and don’t miss it by what adding them up loses. */
const ROUNDING = 1e-12;

export interface Descent {
  readonly ruler: Ruler;
  readonly theta: number;
  readonly thickness: number;
  readonly sigma: number;
  /** η of plain gradient descent. */
  readonly rate: number;
  readonly steps: number;
}

/**
 * θ before the first step of descent on a ruler, and after each: θ ← θ − η dR/dθ. Where there is no slope nothing moves;
 * what a step carries past LOST ends there.
 */
export function descend({ ruler, theta, thickness, sigma, rate, steps }: Descent): number[] {
  const places = [theta];
  let at = theta;
  for (let step = 0; step < steps && Math.abs(at) < LOST; step++) {
    const before = at;
    const slope = slopeBetweenLines(ruler, { theta: at, thickness, sigma }) ?? 0;
    at -= rate * slope;
    if (Math.abs(at) < ROUNDING) at = 0;
    // What stands still has come to rest: no step after this one moves it.
    if (at === before) return [...places, ...Array<number>(steps - step).fill(at)];
    places.push(at);
  }
  return places;
}
