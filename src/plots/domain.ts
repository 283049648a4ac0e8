import { easing } from './ease.ts';

/** The ends of an axis; exponents of ten where the axis is logarithmic. */
export type Domain = readonly [low: number, high: number];

/** Sizes that an axis can be made of: beyond them its ends, their difference or its step couldn't be told. */
const SMALLEST = 1e-300;
const LARGEST = 1e300;

const tellable = (size: number) => Math.min(LARGEST, Math.max(SMALLEST, size));

const LEADS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The smallest round number that is at least `size` > 0. */
export function roundUp(size: number): number {
  const value = tellable(size);
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = LEADS.find((candidate) => candidate * power >= value * (1 - 1e-12)) ?? 10;
  return lead * power;
}

/** Data that spans less than this share of its size is drawn as flat: no label could tell its ends apart. */
const FLAT = 1e-3;

/** A domain with round ends that holds [low, high], and 0 where that costs at most half of it. */
export function roundDomain(low: number, high: number): Domain {
  const held = (end: number) => (Math.abs(end) < 100 * SMALLEST ? 0 : Math.min(LARGEST, Math.max(-LARGEST, end)));
  const least = held(Math.min(low, high));
  const most = held(Math.max(low, high));
  const from = least > 0 && least < 0.5 * most ? 0 : least;
  const to = most < 0 && most > 0.5 * least ? 0 : most;
  if (from === 0) return [0, to === 0 ? 1 : roundUp(to)];
  if (to === 0) return [-roundUp(-from), 0];
  const size = Math.max(Math.abs(from), Math.abs(to));
  const step = roundUp((to - from > FLAT * size ? to - from : size) / 8);
  const below = Math.floor(from / step + 1e-9);
  return [below * step, Math.max(below + 1, Math.ceil(to / step - 1e-9)) * step];
}

/** The whole exponents of ten around [low, high], both positive. */
export function logDomain(low: number, high: number): Domain {
  const from = Math.floor(Math.log10(tellable(low)) + 1e-9);
  return [from, Math.max(from + 1, Math.ceil(Math.log10(tellable(high)) - 1e-9))];
}

/** Data may shrink to this share of the axis before the axis follows, so that it doesn't dance. */
const KEEP = 0.45;

/** The domain to head for when the data now asks for `wanted` and the axis heads for `held`. */
export function holdDomain(held: Domain | undefined, wanted: Domain): Domain {
  if (!held) return wanted;
  const inside = wanted[0] >= held[0] && wanted[1] <= held[1];
  const roomy = wanted[1] - wanted[0] < KEEP * (held[1] - held[0]);
  return inside && !roomy ? held : wanted;
}

const GLIDE = 150;
/** An axis that grows or shrinks so many times jumps: on the way there would be nothing to see. */
const JUMP = 100;

/** `shown`, `elapsed` milliseconds nearer to `goal`; `goal` itself once the rest can't be seen. */
export function easeDomain(shown: Domain | undefined, goal: Domain, elapsed: number): Domain {
  if (!shown) return goal;
  const ratio = (goal[1] - goal[0]) / (shown[1] - shown[0]);
  if (!(ratio < JUMP && ratio > 1 / JUMP)) return goal;
  const share = easing(elapsed, GLIDE);
  const next: Domain = [shown[0] + (goal[0] - shown[0]) * share, shown[1] + (goal[1] - shown[1]) * share];
  const slack = 1e-3 * (goal[1] - goal[0]);
  return Math.abs(next[0] - goal[0]) + Math.abs(next[1] - goal[1]) < slack ? goal : next;
}
