import { type Chart, spreadLabels } from './chart.ts';
import { type Curve, type CurvePlot, valueAt } from './curve.ts';
import { line } from './drawTicks.ts';
import { type Palette, textColour } from './palette.ts';
import { WIDTH } from './strokes.ts';
import { drawWords, wordsWidth } from './subscripts.ts';

export const SIZE = 11;
const GAP = 14;
/** Length of the sample of the line before its label, and where the words begin after it. */
const SAMPLE = 13;
export const WORDS = 18;
/** What stays free between the chart and its labels. */
const MARGIN = 6;
/** The room for the labels grows in such steps, so that a digit more doesn't move the picture. */
const STEP = 12;

/** The CSS pixels that the labels on the right need; measured in the context's font. */
export function labelRoom(context: CanvasRenderingContext2D, palette: Palette, plot: CurvePlot): number {
  context.font = `${SIZE}px ${palette.font}`;
  const width = (text: string) => wordsWidth(context, text);
  return roomFor([width(plot.xLabel) - SAMPLE, ...plot.curves.map((curve) => width(labelOf(curve, plot)))]);
}

export const roomFor = (widths: readonly number[]) => MARGIN + WORDS + STEP * Math.ceil(Math.max(0, ...widths) / STEP);

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
    const y = Math.round(heights[k] as number) + 0.5;
    drawLabel(context, palette, curve, words[k] as string, chart.right + MARGIN, y, beyond(chart, curve));
  });
}

function beyond(chart: Chart, { y, length }: Curve): boolean {
  const end = y[length - 1] as number;
  return Number.isFinite(end) && chart.y(end) < chart.top - 1;
}

/** A sample of the curve's line, or an arrow, and its name. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  palette: Palette,
  curve: Curve,
  words: string,
  x: number,
  y: number,
  isBeyond = false,
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
  drawWords(context, words, x + WORDS, y);
}
