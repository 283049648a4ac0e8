import { ABOVE, BELOW, type Chart, createChart } from './chart.ts';
import { type CurvePlot, type CurvePoint, valueAt } from './curve.ts';
import { drawEndLabels, drawLegend, labelOf, legendPlaces, ROW, roomFor, SIZE } from './curveLabels.ts';
import { leftRoom, line } from './drawTicks.ts';
import { drawGrid, drawReferenceLabels } from './grid.ts';
import type { Palette } from './palette.ts';
import { drawCurve, drawPoints } from './strokes.ts';

/** Labels beside the curves take at most this share of the picture; where they need more they go above it. */
const BESIDE = 0.38;
/** What stays free on the right then. */
const MARGIN = 12;

/** Draws the plot in a box of `width` × `height` CSS pixels; returns the chart, for pointers to ask. */
export function drawCurves(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: CurvePlot,
): Chart {
  context.font = `${SIZE}px ${palette.font}`;
  const labelled = plot.curves.filter(({ length }) => length > 0);
  const words = labelled.map((curve) => labelOf(curve, plot));
  const measure = (text: string) => context.measureText(text).width;
  const widths = words.map((text, k) => {
    const usual = plot.usual === undefined ? 0 : measure(`${labelled[k]?.label} ${plot.usual}`);
    return Math.max(measure(text), usual);
  });
  const room = plot.right ?? roomFor(widths);
  const beside = plot.right !== undefined || room <= BESIDE * width;
  const right = beside ? room : MARGIN;
  const places = beside ? [] : legendPlaces(widths, width);
  const rows = beside ? 0 : 1 + (places.at(-1)?.[1] ?? -1);
  const footBelow = plot.right === undefined && measure(plot.xLabel) + 8 > right;
  const [above, below] = [ABOVE + ROW * rows, BELOW + (footBelow ? SIZE + 3 : 0)];
  const left = leftRoom(context, plot.y, plot.log, height - above - below);
  const chart = createChart({ ...plot, width, height, left, right, above, below });

  drawGrid(context, chart, palette, plot, footBelow ? 'below' : 'beside');
  if (plot.present !== undefined) drawPresent(context, chart, palette, plot.present);
  for (const curve of plot.curves) drawCurve(context, chart, palette, curve);
  drawReferenceLabels(context, chart, palette, plot.references ?? []);
  for (const curve of plot.curves) drawPoints(context, chart, palette, palette[curve.colour], curve.points ?? []);
  if (plot.cursor !== undefined) drawCursor(context, chart, palette, plot, plot.cursor);

  if (beside) drawEndLabels(context, chart, palette, labelled, words);
  else drawLegend(context, palette, labelled, words, places, ABOVE - 6);
  return chart;
}

/** A dashed upright where the reader's settings stand. */
function drawPresent(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, present: number): void {
  const x = Math.round(chart.x(present)) + 0.5;
  if (!(x >= chart.left && x <= chart.right + 1)) return;
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  line(context, x, chart.infinity, x, chart.bottom);
  context.setLineDash([]);
}

function drawCursor(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  plot: CurvePlot,
  cursor: number,
): void {
  const x = Math.round(chart.x(cursor)) + 0.5;
  if (Number.isNaN(x)) return;
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  line(context, x, chart.infinity, x, chart.bottom);
  for (const curve of plot.curves) {
    const point: CurvePoint = { x: cursor, y: valueAt(curve, cursor), style: 'closed' };
    drawPoints(context, chart, palette, palette[curve.colour], [point]);
  }
  const text = plot.formatX(cursor);
  const wide = context.measureText(text).width + 8;
  const left = Math.min(Math.max(x - wide / 2, chart.left - 4), chart.right - wide + 4);
  context.fillStyle = palette.paper;
  context.fillRect(left, chart.bottom + 2, wide, 16);
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText(text, left + wide / 2, chart.bottom + 7);
}
