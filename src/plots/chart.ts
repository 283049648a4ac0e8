import { scaleLinear } from 'd3-scale';
import type { Domain } from './domain.ts';

/** What places a chart in its box; lengths in CSS pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Room for the tick labels on the left, for the curves' labels on the right. */
  readonly left: number;
  readonly right: number;
  readonly x: Domain;
  /** Exponents of ten where `log`. */
  readonly y: Domain;
  readonly log?: boolean;
  /** Whether the axis is broken at the top to hold +∞. */
  readonly infinite?: boolean;
}

/** Maps data to pixels. */
export interface Chart {
  readonly left: number;
  readonly right: number;
  /** Top of the finite part. */
  readonly top: number;
  readonly bottom: number;
  /** Where +∞ is drawn. */
  readonly infinity: number;
  x(x: number): number;
  /** +∞ on its own line; NaN for what a logarithmic axis can't show. */
  y(y: number): number;
  dataX(pixel: number): number;
}

/** Height of the title line above the axis and of the tick labels below. */
const ABOVE = 20;
const BELOW = 20;
/** What the break of the axis takes. */
const BREAK = 24;

export function createChart(layout: ChartLayout): Chart {
  const { width, height, left, log } = layout;
  const right = width - layout.right;
  const bottom = height - BELOW;
  const top = ABOVE + (layout.infinite ? BREAK : 0);
  const x = scaleLinear(layout.x, [left, right]).unknown(Number.NaN);
  const y = scaleLinear(layout.y, [bottom, top]).unknown(Number.NaN);
  return {
    left,
    right,
    top,
    bottom,
    infinity: ABOVE + 3,
    x: (value) => x(value),
    y: (value) => {
      if (value === Number.POSITIVE_INFINITY) return ABOVE + 3;
      return log ? y(value > 0 ? Math.log10(value) : Number.NaN) : y(value);
    },
    dataX: (pixel) => x.invert(pixel),
  };
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Round ticks, about one every `spacing` pixels; on a logarithmic axis whole powers of ten. */
export function ticks([low, high]: Domain, length: number, spacing: number, log = false): Tick[] {
  const count = Math.max(2, Math.floor(length / spacing));
  const scale = scaleLinear([low, high], [0, length]);
  if (!log) {
    const format = scale.tickFormat(count);
    return scale.ticks(count).map((value) => ({ value, label: format(value) }));
  }
  const every = Math.ceil((high - low) / count);
  return scale
    .ticks(Math.max(1, Math.round(high - low)))
    .filter((exponent) => Number.isInteger(exponent) && exponent % every === 0)
    .map((exponent) => ({ value: 10 ** exponent, label: powerOfTen(exponent) }));
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function powerOfTen(exponent: number): string {
  if (Math.abs(exponent) <= 2) return String(10 ** exponent);
  const raised = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${raised}`;
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
