import type { Domain } from './domain.ts';
import { raised } from './numerals.ts';
import type { Log } from './scale.ts';
import { drawWords } from './subscripts.ts';
import { powerTicks, symmetricTicks, type Tick, ticks, unitExponent } from './ticks.ts';

/** Lengths of a labelled tick and of a small one between two of them. */
const LONG = 4;
const SMALL = 3;
/** Space between two labels in a row. */
const APART = 6;
/** Tick labels so near to the crosshair give way to its own. */
const CURSOR = 36;
/** About one tick every so many pixels, across and up. */
export const ACROSS = 50;
export const UP = 34;
/** Powers of ten are short and few: they may stand closer. */
const CLOSER = 0.75;
/** What an axis on the left takes at least. */
const LEFT = 38;

/** A label with the power of ten that its ticks leave to it. */
export const inUnits = (label: string, unit: number) => (unit === 0 ? label : `${label} ×${raised(unit)}`.trimStart());

/** The ticks of an axis, linear or logarithmic, in units of 10 to the `unit`. */
export function ticksOf(domain: Domain, log: Log | undefined, length: number, spacing: number, unit = 0): Tick[] {
  if (typeof log === 'number') return symmetricTicks(domain, log, length, CLOSER * spacing);
  return log ? powerTicks(domain, length, CLOSER * spacing) : ticks(domain, length, spacing, unit);
}

/** The power of ten that an upright axis leaves to its title. */
export const upUnit = (domain: Domain, log: Log | undefined) => (log ? 0 : unitExponent(domain));

/** A level axis has room for longer labels than an upright one, and keeps its powers of ten until they grow this long. */
const LONG_UNIT = 7;

export function acrossUnit(domain: Domain, log: Log | undefined): number {
  const unit = upUnit(domain, log);
  return unit > 0 && unit < LONG_UNIT ? 0 : unit;
}

export function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

/** The CSS pixels that the labels of an upright axis of this length need, in the context's font. */
export function leftRoom(context: CanvasRenderingContext2D, domain: Domain, log: boolean | undefined, length: number) {
  const each = ticksOf(domain, log, length, UP, upUnit(domain, log));
  return Math.max(LEFT, ...each.map(({ label }) => Math.ceil(context.measureText(label).width) + 8));
}

/** Ticks below the line at `y` from `left` to `right`; their labels neither touch nor leave the picture. */
export function drawTicksBelow(
  context: CanvasRenderingContext2D,
  each: readonly Tick[],
  at: (value: number) => number,
  [left, right]: Domain,
  y: number,
  cursor = Number.NaN,
): void {
  context.textAlign = 'left';
  context.textBaseline = 'top';
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label } of each) {
    const x = Math.round(at(value)) + 0.5;
    if (!(x <= right + 1 && x >= left - 1)) continue;
    line(context, x, y, x, y + (label === '' ? SMALL : LONG));
    if (label === '') continue;
    const wide = context.measureText(label).width;
    const start = Math.max(0, Math.min(x - wide / 2, right + 1 - wide));
    if (start < free || Math.abs(x - cursor) < CURSOR) continue;
    context.fillText(label, start, y + 7);
    free = start + wide + APART;
  }
}

/** Ticks left of the upright line at `x`, from `bottom` up to `top`. */
export function drawTicksLeft(
  context: CanvasRenderingContext2D,
  each: readonly Tick[],
  at: (value: number) => number,
  x: number,
  [bottom, top]: Domain,
): void {
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { value, label } of each) {
    const y = Math.round(at(value)) + 0.5;
    if (!(y >= top - 1 && y <= bottom + 1)) continue;
    line(context, x - (label === '' ? SMALL : LONG), y, x, y);
    if (label !== '') context.fillText(label, x - 6, y);
  }
}

/** The title of a level axis, below its ticks and at its right end; what is too long is drawn narrower. */
export function drawTitleBelow(context: CanvasRenderingContext2D, title: string, right: number, y: number): void {
  context.textAlign = 'right';
  context.textBaseline = 'top';
  drawWords(context, title, right, y + 21, right);
}

/** The title of an upright axis, above it from `x` on. */
export function drawTitleAbove(context: CanvasRenderingContext2D, title: string, width: number, x = 0, y = 6): void {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  drawWords(context, title, x, y, width);
}
