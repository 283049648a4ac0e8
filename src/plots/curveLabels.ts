import { type Chart, spreadLabels } from './chart.ts';
import { type Curve, type CurvePlot, valueAt } from './curve.ts';
import { line } from './drawTicks.ts';
import { type Palette, textColour } from './palette.ts';
import { WIDTH } from './strokes.ts';

export const SIZE = 11;
const GAP = 14;
/** Length of the sample of the line before its label, and where the words begin. */
const SAMPLE = 13;
const LABEL = 24;
/** The room for the labels grows in such steps, so that a digit more doesn't move the picture. */
const STEP = 12;
/** Height of a row of labels above the chart, and the space between two in a row. */
export const ROW = 16;
const APART = 12;

/** The CSS pixels that the labels on the right need; measured in the context's font. */
export function labelRoom(context: CanvasRenderingContext2D, palette: Palette, plot: CurvePlot): number {
  context.font = `${SIZE}px ${palette.font}`;
  const width = (text: string) => context.measureText(text).width;
  return roomFor([width(plot.xLabel) - SAMPLE, ...plot.curves.map((curve) => width(labelOf(curve, plot)))]);
}

export const roomFor = (widths: readonly number[]) => LABEL + STEP * Math.ceil(Math.max(0, ...widths) / STEP);

export function labelOf(curve: Curve, { cursor, format }: CurvePlot): string {
  const reading = cursor === undefined ? curve.reading : format(valueAt(curve, cursor));
  return reading === undefined ? curve.label : `${curve.label} ${reading}`;
}

/** Names the curves at their ends; one that left the picture at the top says so by an arrow. */
export function drawEndLabels(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  curves: readonly Curve[],
  words: readonly string[],
): void {
  const ends = curves.map((curve) => {
    const end = chart.y(curve.y[curve.length - 1] as number);
    return Number.isFinite(end) ? Math.max(end, chart.infinity) : chart.bottom;
  });
  const heights = spreadLabels(ends, GAP, chart.infinity, chart.bottom - 4);
  curves.forEach((curve, k) => {
    const place = [chart.right + 6, Math.round(heights[k] as number) + 0.5] as const;
    drawLabel(context, palette, curve, words[k] as string, place, beyond(chart, curve));
  });
}

function beyond(chart: Chart, { y, length }: Curve): boolean {
  const end = y[length - 1] as number;
  return Number.isFinite(end) && chart.y(end) < chart.top - 1;
}

function drawLabel(
  context: CanvasRenderingContext2D,
  palette: Palette,
  curve: Curve,
  words: string,
  [x, y]: readonly [number, number],
  isBeyond: boolean,
): void {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.strokeStyle = palette[curve.colour];
  context.fillStyle = textColour(palette, curve.colour);
  if (isBeyond) context.fillText('↑', x + 2, y);
  else {
    context.lineWidth = WIDTH;
    context.setLineDash([...(curve.dash ?? [])]);
    line(context, x, y, x + SAMPLE, y);
    context.setLineDash([]);
  }
  context.fillText(words, x + LABEL - 6, y);
}

/** Where labels of these widths stand in rows of `room` pixels: (x, row) each. */
export function legendPlaces(widths: readonly number[], room: number): (readonly [x: number, row: number])[] {
  let [x, row] = [0, 0];
  return widths.map((width) => {
    const wide = LABEL - 6 + width;
    if (x > 0 && x + wide > room) [x, row] = [0, row + 1];
    const place = [x, row] as const;
    x += wide + APART;
    return place;
  });
}

/** Names the curves in rows from `top` on. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  palette: Palette,
  curves: readonly Curve[],
  words: readonly string[],
  places: readonly (readonly [number, number])[],
  top: number,
): void {
  curves.forEach((curve, k) => {
    const [x, row] = places[k] as readonly [number, number];
    drawLabel(context, palette, curve, words[k] as string, [x, top + ROW * (row + 0.5)], false);
  });
}
