import { ABOVE, BELOW, type Chart, createChart } from './chart.ts';
import { type CurvePlot, valueAt } from './curve.ts';
import { drawEndLabels, labelOf, SIZE } from './curveLabels.ts';
import { leftRoom, line } from './drawTicks.ts';
import { drawGrid, drawReferenceLabels } from './grid.ts';
import type { Palette } from './palette.ts';
import { drawCurve, drawPoints } from './strokes.ts';

/**
 * Draws the plot in a box of `width` × `height` CSS pixels, with `right` of them for the labels
 * beside it; returns the chart, for pointers to ask.
 */
export function drawCurves(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: CurvePlot,
  right: number,
): Chart {
  context.font = `${SIZE}px ${palette.font}`;
  const left = leftRoom(context, plot.y, plot.log, height - ABOVE - BELOW);
  const chart = createChart({ ...plot, width, height, left, right });
  drawGrid(context, chart, palette, plot, 'beside');
  drawData(context, chart, palette, plot);
  const labelled = plot.curves.filter(({ length }) => length > 0);
  drawEndLabels(
    context,
    chart,
    palette,
    labelled,
    labelled.map((curve) => labelOf(curve, plot)),
  );
  return chart;
}

/** The curves and what lies over them, within a chart. */
export function drawData(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  { curves, references = [], cursor, formatX }: CurvePlot,
): void {
  for (const curve of curves) drawCurve(context, chart, palette, curve);
  drawReferenceLabels(context, chart, palette, references);
  for (const { colour, points = [] } of curves) drawPoints(context, chart, palette, palette[colour], points);
  const x = cursor === undefined ? Number.NaN : Math.round(chart.x(cursor)) + 0.5;
  if (cursor === undefined || Number.isNaN(x)) return;
  context.strokeStyle = palette.muted;
  context.lineWidth = 1;
  line(context, x, chart.infinity, x, chart.bottom);
  for (const curve of curves) {
    const y = valueAt(curve, cursor);
    drawPoints(context, chart, palette, palette[curve.colour], [{ x: cursor, y, style: 'closed' }]);
  }
  drawFootReading(context, chart, palette, formatX(cursor), x);
}

/** The crosshair's abscissa, in the row of the tick labels. */
function drawFootReading(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  text: string,
  x: number,
): void {
  const wide = context.measureText(text).width + 8;
  const left = Math.min(Math.max(x - wide / 2, chart.left - 4), chart.right - wide + 4);
  context.fillStyle = palette.paper;
  context.fillRect(left, chart.bottom + 2, wide, 16);
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText(text, left + wide / 2, chart.bottom + 7);
}
