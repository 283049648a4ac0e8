import type { Domain } from './domain.ts';
import { createScale, type Log } from './scale.ts';
import type { Mapping } from './viewport.ts';

/** What places a chart in its box; lengths in CSS pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Room for the tick labels on the left, for the curves' labels on the right. */
  readonly left: number;
  readonly right: number;
  /** Room above the axis for its title, below it for the tick labels; a line each where absent. */
  readonly above?: number;
  readonly below?: number;
  /** Exponents of ten where `logX`, or places of a symmetric logarithm. */
  readonly x: Domain;
  readonly logX?: Log;
  /** Exponents of ten where `log`. */
  readonly y: Domain;
  readonly log?: boolean;
  /** Whether the axis is broken at the top to hold +∞. */
  readonly infinite?: boolean;
}

/** Maps data to pixels. */
export interface Chart extends Mapping {
  readonly left: number;
  readonly right: number;
  /** Top of the finite part. */
  readonly top: number;
  readonly bottom: number;
  /** Where +∞ is drawn. */
  readonly infinity: number;
  /** +∞ on its own line; NaN for what a logarithmic axis can't show. */
  y(y: number): number;
}

/** Height of the title line above the axis and of the tick labels below. */
export const ABOVE = 20;
export const BELOW = 20;
/** What the break of the axis takes. */
const BREAK = 24;

export function createChart(layout: ChartLayout): Chart {
  const { width, height, left, above = ABOVE, below = BELOW } = layout;
  const right = width - layout.right;
  const bottom = height - below;
  const infinity = above + 3;
  const top = above + (layout.infinite ? BREAK : 0);
  const x = createScale(layout.x, [left, right], layout.logX);
  const y = createScale(layout.y, [bottom, top], layout.log);
  return {
    left,
    right,
    top,
    bottom,
    infinity,
    x: x.at,
    y: (value) => (value === Number.POSITIVE_INFINITY ? infinity : y.at(value)),
    dataX: x.back,
    dataY: y.back,
  };
}

/**
 * Heights near the wished ones, in their order, at least `gap` apart and
 * within [top, bottom] as long as all fit.
 */
export function spreadLabels(wished: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wished.map((_, k) => k).sort((a, b) => (wished[a] as number) - (wished[b] as number));
  const placed = [...wished];
  let least = top;
  for (const k of order) {
    placed[k] = Math.max(placed[k] as number, least);
    least = (placed[k] as number) + gap;
  }
  let most = bottom;
  for (const k of order.reverse()) {
    placed[k] = Math.min(placed[k] as number, most);
    most = (placed[k] as number) - gap;
  }
  return placed;
}
