import { MOST_CROSSINGS, relief } from './contour.ts';
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

/** What a field asks of its levels. */
export interface Extent {
  readonly low: number;
  readonly high: number;
  /** A rough field's lines are no closer than this, or there were more to draw than a frame can hold. */
  readonly closest: number;
}

const LINES = 10;
/** A step is kept until it would give fewer or more lines than this. */
const FEWEST = 6;
const MOST = 22;
/** Lines that glide apart faster than they fade are given up when there would be more than this. */
const TOO_MANY = 2 * MOST;
/** Colours and lines go on for so many spans below low and above high; beyond there are none. */
export const REACH = 1;
/** Lines that cross so many times fewer cells than they may have room to grow closer until their step changes. */
const SPARE = 3;
const GLIDE = 400;
const FADE = 300;
/** A span that grows or shrinks so many times is jumped to: on the way there would be nothing to see. */
const JUMP = 100;

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

/** What an n × n field asks for: its own spread, where the caller knows of no better range; [0, 1] where nothing is finite. */
export function extentOf(
  field: Float32Array,
  n: number,
  [low, high]: readonly [number, number] = spread(field) ?? [0, 1],
): Extent {
  const reach = REACH * (high - low);
  return { low, high, closest: relief(field, n, low - reach, high + reach) / (MOST_CROSSINGS / SPARE) };
}

/** The step that suits a span, a little too large where fewer lines must do. */
const wish = (span: number, closest: number) => Math.max(span / LINES, closest);

/** The levels of an extent without a past. */
export function levelsFor({ low, high, closest }: Extent): Levels {
  // Values that agree in five digits are one value: what tells them apart is the rounding of 32 bits.
  const span = Math.max(high - low, Math.abs(high) * 1e-5) || 1;
  const step = roundStep(wish(span, closest));
  return { low, high: low + span, step, previous: step, fade: 1 };
}

/** The levels `elapsed` milliseconds later, for a field of this extent; `glide` false jumps there. */
export function followLevels(past: Levels, extent: Extent, elapsed: number, glide = true): Levels {
  const goal = levelsFor(extent);
  const ratio = (goal.high - goal.low) / (past.high - past.low);
  if (!glide || !(ratio < JUMP && ratio > 1 / JUMP)) return goal;
  const share = easing(elapsed, GLIDE);
  const next = { low: past.low + (goal.low - past.low) * share, high: past.high + (goal.high - past.high) * share };
  const size = wish(next.high - next.low, extent.closest);
  const tooMany = (step: number) => size * LINES > TOO_MANY * step;
  const fresh = roundStep(size);
  // A field that ran away leaves nothing to fade from.
  if (tooMany(past.step)) return { ...next, step: fresh, previous: fresh, fade: 1 };
  if (past.fade < 1) {
    const fade = tooMany(past.previous) ? 1 : Math.min(1, past.fade + elapsed / FADE);
    return { ...past, ...next, fade };
  }
  const lines = (size * LINES) / past.step;
  if (lines >= FEWEST && lines <= MOST) return { ...past, ...next };
  return { ...next, step: fresh, previous: past.step, fade: 0 };
}

/** Whether the levels still move towards those of a field of this extent. */
export function settled(levels: Levels, extent: Extent): boolean {
  const goal = levelsFor(extent);
  const slack = 2e-3 * (goal.high - goal.low);
  return levels.fade === 1 && Math.abs(levels.low - goal.low) <= slack && Math.abs(levels.high - goal.high) <= slack;
}
