import { easing } from './ease.ts';

/**
 * Which values a field's colours span and where its level lines stand. It
 * follows the field slowly, so that lines glide instead of jumping: a new step
 * fades in while the old one fades out.
 */
export interface Levels {
  readonly low: number;
  readonly high: number;
  /** Lines stand at the multiples of `step`, 1, 2 or 5 times a power of ten. */
  readonly step: number;
  readonly previous: number;
  /** How far `step` has faded in over `previous`, 0 … 1. */
  readonly fade: number;
}

const LINES = 10;
/** A step is kept until it would give fewer or more lines than this. */
const FEWEST = 6;
const MOST = 22;
const GLIDE = 400;
const FADE = 300;

/** The largest of 1, 2, 5 times a power of ten that is at most `size`. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** The 2nd and 98th percentile of the finite values: a corner that runs away doesn't wash out the rest. */
export function spread(field: Float32Array): readonly [number, number] | undefined {
  const finite = field.filter(Number.isFinite).sort();
  if (finite.length === 0) return undefined;
  const at = (share: number) => finite[Math.round(share * (finite.length - 1))] as number;
  return [at(0.02), at(0.98)];
}

/** The levels for [low, high] without a past. */
export function levelsFor(low: number, high: number): Levels {
  const span = high > low ? high - low : Math.max(1e-6, Math.abs(high) * 1e-3);
  const step = roundStep(span / LINES);
  return { low, high: low + span, step, previous: step, fade: 1 };
}

/** The levels `elapsed` milliseconds later, for a field that now spans [low, high]; `glide` false jumps there. */
export function followLevels(past: Levels, low: number, high: number, elapsed: number, glide = true): Levels {
  const goal = levelsFor(low, high);
  if (!glide) return goal;
  const share = easing(elapsed, GLIDE);
  const next = { low: past.low + (goal.low - past.low) * share, high: past.high + (goal.high - past.high) * share };
  const lines = (next.high - next.low) / past.step;
  if (past.fade < 1) return { ...past, ...next, fade: Math.min(1, past.fade + elapsed / FADE) };
  if (lines >= FEWEST && lines <= MOST) return { ...past, ...next };
  return { ...next, step: roundStep((next.high - next.low) / LINES), previous: past.step, fade: 0 };
}

/** Whether the levels still move towards a field that spans [low, high]. */
export function settled(levels: Levels, low: number, high: number): boolean {
  const slack = 2e-3 * (high - low);
  return levels.fade === 1 && Math.abs(levels.low - low) <= slack && Math.abs(levels.high - high) <= slack;
}
