import { tickStep, ticks as ticksOn } from 'd3-array';
import type { Domain } from './domain.ts';
import { raised, tickLabel } from './numerals.ts';

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

/** Maps one interval onto another, end to end. */
function onto([low, high]: Domain, [from, to]: Domain): (value: number) => number {
  return (value) => {
    const share = (value - low) / (high - low);
    return from * (1 - share) + to * share;
  };
}

export function createChart(layout: ChartLayout): Chart {
  const { width, height, left, log } = layout;
  const right = width - layout.right;
  const bottom = height - BELOW;
  const top = ABOVE + (layout.infinite ? BREAK : 0);
  const y = onto(layout.y, [bottom, top]);
  return {
    left,
    right,
    top,
    bottom,
    infinity: ABOVE + 3,
    x: onto(layout.x, [left, right]),
    y: (value) => {
      if (value === Number.POSITIVE_INFINITY) return ABOVE + 3;
      return log ? y(value > 0 ? Math.log10(value) : Number.NaN) : y(value);
    },
    dataX: onto([left, right], layout.x),
  };
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** The power of ten that an axis' labels leave to its title; 0 where they are short without. */
export function unitExponent([low, high]: Domain): number {
  const exponent = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  return exponent >= 4 || exponent <= -4 ? exponent : 0;
}

/** Round ticks, about one every `spacing` pixels, labelled in units of 10 to the `unit`. */
export function ticks([low, high]: Domain, length: number, spacing: number, unit = 0): Tick[] {
  const count = Math.max(2, Math.floor(length / spacing));
  const ends: Domain = [low / 10 ** unit, high / 10 ** unit];
  const step = tickStep(...ends, count);
  return ticksOn(...ends, count).map((value) => ({ value: value * 10 ** unit, label: tickLabel(value, step) }));
}

/** Whole powers of ten between two exponents. */
export function powerTicks([low, high]: Domain, length: number, spacing: number): Tick[] {
  const every = Math.max(1, Math.ceil((high - low) / Math.max(2, Math.floor(length / spacing))));
  const found: Tick[] = [];
  for (let exponent = every * Math.ceil(low / every); exponent <= high; exponent += every) {
    const value = 10 ** exponent;
    found.push({ value, label: Math.abs(exponent) <= 2 ? String(value) : raised(exponent) });
  }
  return found;
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
