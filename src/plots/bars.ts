import { SIZE } from './curveLabels.ts';
import type { Domain } from './domain.ts';
import { ACROSS, acrossUnit, drawTicksBelow, drawTitleBelow, inUnits, line, ticksOf } from './drawTicks.ts';
import type { Reference } from './grid.ts';
import { type Colour, type Palette, textColour } from './palette.ts';
import { createScale } from './scale.ts';
import { drawWords, wordsWidth } from './subscripts.ts';

/** A share of a bar. */
export interface Part {
  readonly colour: Colour;
  readonly value: number;
}

/** A named value; null where there is none. */
export interface Bar {
  readonly label: string;
  readonly colour: Colour;
  readonly value: number | null;
  /** How far its error bar reaches to either side. */
  readonly error?: number | undefined;
  /** The positive terms that make the value, in the order of its name, end to end from 0; one is the bar as it is. */
  readonly parts?: readonly Part[];
}

export interface BarsPlot {
  readonly bars: readonly Bar[];
  /** Exponents of ten where `log`. */
  readonly domain: Domain;
  readonly log?: boolean;
  /** The axis' title. */
  readonly axisLabel: string;
  readonly format: (value: number) => string;
  /** Values that matter, such as a target. */
  readonly references?: readonly Reference[];
}

/** Names beside their bars take at most this share of the picture; where they need more they stand above them. */
const BESIDE = 0.34;
/** Height of a bar with its name above it, of a name, of the bar, and what the axis takes below and references above. */
const PITCH = 34;
const NAME = 14;
const THICK = 14;
const FOOT = 36;
const HEAD = 16;
/** Between two parts of a bar. */
const SEAM = 1.5;

/** The CSS pixels that so many bars need. */
export const barsHeight = (count: number) => HEAD + PITCH * Math.max(1, count) + FOOT;

/** Draws horizontal bars with their names and values in a box of `width` × `height` CSS pixels. */
export function drawBars(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: BarsPlot,
): void {
  context.font = `${SIZE}px ${palette.font}`;
  const measure = (text: string) => wordsWidth(context, text);
  const { bars, log = false } = plot;
  const names = Math.max(0, ...bars.map(({ label }) => measure(label)));
  const values = bars.map((bar) => saidOf(bar, plot.format));
  const beside = names + 8 <= BESIDE * width;
  const room = 10 + Math.max(0, ...values.map(measure));
  const negative = !log && plot.domain[0] < 0;
  const left = (beside ? names + 8 : 0) + (negative ? room : 4);
  const [right, bottom] = [width - room, height - FOOT];
  const scale = createScale(plot.domain, [left, right], log);
  drawScale(context, palette, plot, scale.at, [left, right], bottom);

  const zero = log ? left : hold(scale.at(0), left, right);
  /** Where a value's bar ends: ∞ at the edge; what a logarithmic axis can't show has none. */
  const endOf = (value: number | null) => {
    if (value === null || Number.isNaN(value)) return zero;
    if (!Number.isFinite(value)) return value > 0 ? right : left;
    return log && value <= 0 ? left : hold(scale.at(value), left, right);
  };
  const pitch = (bottom - HEAD) / Math.max(1, bars.length);
  const thick = Math.min(THICK, 0.45 * pitch);
  context.textBaseline = 'middle';
  bars.forEach(({ label, colour, value, error = 0, parts = [{ colour, value }] }, k) => {
    const middle = HEAD + pitch * (k + 0.5) + (beside ? 0 : NAME / 2);
    const end = endOf(value);
    let [from, sum] = [zero, 0];
    for (const part of parts) {
      sum += part.value ?? Number.NaN;
      const to = endOf(sum);
      // A line of paper tells where a term ends.
      const seam = from !== zero && Math.abs(to - from) > SEAM ? SEAM : 0;
      context.fillStyle = palette[part.colour];
      context.fillRect(Math.min(from, to) + seam, middle - thick / 2, Math.abs(to - from) - seam, thick);
      from = to;
    }
    context.fillStyle = textColour(palette, colour);
    context.textAlign = beside ? 'right' : 'left';
    if (beside) drawWords(context, label, names, middle);
    else drawWords(context, label, 0, middle - thick / 2 - NAME / 2, width);
    const [low, high] = [endOf(less(value, error)), endOf(less(value, -error))];
    if (low < high) drawWhisker(context, palette, low, high, middle, thick);
    const leftwards = end < zero;
    context.fillStyle = palette.ink;
    context.textAlign = leftwards ? 'right' : 'left';
    context.fillText(values[k] as string, leftwards ? low - 5 : high + 5, middle);
  });
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  line(context, Math.round(zero) + 0.5, HEAD, Math.round(zero) + 0.5, bottom);
}

/** A bar's value in words, with its error. */
export function saidOf({ value, error }: Pick<Bar, 'value' | 'error'>, format: (value: number) => string): string {
  if (value === null) return '–';
  return error === undefined ? format(value) : `${format(value)} ± ${format(error)}`;
}

const less = (value: number | null, by: number) => (value === null ? null : value - by);

function drawWhisker(
  context: CanvasRenderingContext2D,
  palette: Palette,
  low: number,
  high: number,
  middle: number,
  thick: number,
): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.4;
  line(context, low, middle, high, middle);
  for (const end of [low, high]) line(context, end, middle - thick / 3, end, middle + thick / 3);
}

const hold = (pixel: number, left: number, right: number) => Math.min(right, Math.max(left, pixel));

function drawScale(
  context: CanvasRenderingContext2D,
  palette: Palette,
  plot: BarsPlot,
  at: (value: number) => number,
  [left, right]: Domain,
  bottom: number,
): void {
  const unit = acrossUnit(plot.domain, plot.log);
  const each = ticksOf(plot.domain, plot.log, right - left, ACROSS, unit);
  context.strokeStyle = palette.line;
  context.fillStyle = palette.muted;
  context.lineWidth = 1;
  for (const { value, label } of each) {
    const x = Math.round(at(value)) + 0.5;
    if (label !== '' && x >= left - 1 && x <= right + 1) line(context, x, HEAD, x, bottom);
  }
  drawTicksBelow(context, each, at, [left, right], bottom);
  drawTitleBelow(context, inUnits(plot.axisLabel, unit), right, bottom);
  context.setLineDash([2, 3]);
  context.strokeStyle = palette.muted;
  for (const { value, label } of plot.references ?? []) {
    const x = Math.round(at(value)) + 0.5;
    if (!(x >= left && x <= right + 1)) continue;
    line(context, x, HEAD - 4, x, bottom);
    context.textAlign = x > (left + right) / 2 ? 'right' : 'left';
    context.fillText(label, x, 0);
  }
  context.setLineDash([]);
}
