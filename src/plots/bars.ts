import { SIZE } from './curveLabels.ts';
import type { Domain } from './domain.ts';
import { line } from './grid.ts';
import { type Colour, type Palette, textColour } from './palette.ts';
import { createScale } from './scale.ts';
import { powerTicks, ticks, unitExponent } from './ticks.ts';

/** A named value; null where there is none. */
export interface Bar {
  readonly label: string;
  readonly colour: Colour;
  readonly value: number | null;
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
  readonly references?: readonly { readonly value: number; readonly label: string }[];
}

/** Names beside their bars take at most this share of the picture; where they need more they stand above them. */
const BESIDE = 0.34;
/** Height of a bar with its space, of a name's line above it, and of the axis. */
const BAR = 24;
const NAME = 15;
export const FOOT = 38;
const HEAD = 18;
const THICK = 14;

/** The CSS pixels that so many bars need. */
export const barsHeight = (count: number) => HEAD + (BAR + NAME) * count + FOOT;

/** Draws horizontal bars with their names and values in a box of `width` × `height` CSS pixels. */
export function drawBars(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: BarsPlot,
): void {
  context.font = `${SIZE}px ${palette.font}`;
  const measure = (text: string) => context.measureText(text).width;
  const { bars, log = false } = plot;
  const names = Math.max(0, ...bars.map(({ label }) => measure(label)));
  const values = bars.map(({ value }) => (value === null ? '–' : plot.format(value)));
  const beside = names + 8 <= BESIDE * width;
  const room = 10 + Math.max(0, ...values.map(measure));
  const negative = !log && plot.domain[0] < 0;
  const left = (beside ? names + 8 : 0) + (negative ? room : 4);
  const [right, bottom] = [width - room, height - FOOT];
  const scale = createScale(plot.domain, [left, right], log);
  const hold = (pixel: number) => Math.min(right, Math.max(left, pixel));
  drawScale(context, palette, plot, scale.at, [left, right], bottom);

  const zero = log ? left : hold(scale.at(0));
  const pitch = Math.min(BAR + NAME, (bottom - HEAD) / Math.max(1, bars.length));
  const thick = Math.min(THICK, pitch * 0.6);
  context.textBaseline = 'middle';
  bars.forEach(({ label, colour, value }, k) => {
    const middle = HEAD + pitch * (k + 0.5) + (beside ? 0 : NAME / 2);
    const end = value === null ? zero : log && value <= 0 ? left : hold(scale.at(value));
    context.fillStyle = palette[colour];
    if (Number.isFinite(end)) {
      context.fillRect(Math.min(zero, end), middle - thick / 2, Math.abs(end - zero), thick);
    }
    context.fillStyle = textColour(palette, colour);
    context.textAlign = beside ? 'right' : 'left';
    if (beside) context.fillText(label, names, middle);
    else context.fillText(label, 0, middle - thick / 2 - 7, width);
    const leftwards = value !== null && value < 0 && !log;
    context.fillStyle = palette.ink;
    context.textAlign = leftwards ? 'right' : 'left';
    const at = Number.isFinite(end) ? end : zero;
    context.fillText(values[k] as string, at + (leftwards ? -5 : 5), middle);
  });
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  line(context, Math.round(zero) + 0.5, HEAD, Math.round(zero) + 0.5, bottom);
}

function drawScale(
  context: CanvasRenderingContext2D,
  palette: Palette,
  plot: BarsPlot,
  at: (value: number) => number,
  [left, right]: Domain,
  bottom: number,
): void {
  const unit = plot.log ? 0 : unitExponent(plot.domain);
  const each = plot.log ? powerTicks(plot.domain, right - left, 50) : ticks(plot.domain, right - left, 50, unit);
  context.strokeStyle = palette.line;
  context.fillStyle = palette.muted;
  context.lineWidth = 1;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { value, label } of each) {
    const x = Math.round(at(value)) + 0.5;
    if (!(x >= left - 1 && x <= right + 1)) continue;
    line(context, x, label === '' ? bottom : HEAD, x, bottom + (label === '' ? 3 : 4));
    context.fillText(label, x, bottom + 7);
  }
  context.textAlign = 'right';
  context.fillText(plot.axisLabel, right, bottom + 22);
  context.setLineDash([2, 3]);
  context.strokeStyle = palette.muted;
  for (const { value, label } of plot.references ?? []) {
    const x = Math.round(at(value)) + 0.5;
    if (!(x >= left && x <= right + 1)) continue;
    line(context, x, HEAD - 4, x, bottom);
    context.textAlign = x > (left + right) / 2 ? 'right' : 'left';
    context.fillText(label, x, 2);
  }
  context.setLineDash([]);
}
