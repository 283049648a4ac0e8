import { extentOf } from './axis.ts';
import { type Bins, edgeOf, expectedCount } from './bins.ts';
import { ABOVE, BELOW, type Chart, createChart } from './chart.ts';
import { SIZE } from './curveLabels.ts';
import { type Domain, roundUp } from './domain.ts';
import { leftRoom, line } from './drawTicks.ts';
import { drawGrid, drawReading } from './grid.ts';
import { type Colour, type Palette, textColour } from './palette.ts';
import { createPen } from './pen.ts';
import { valueAt } from './scale.ts';

/** A value that matters: a bound, a target. */
export interface Marker {
  readonly value: number;
  readonly label: string;
  readonly colour?: Colour;
}

export interface HistogramPlot {
  readonly bins: Bins;
  readonly colour: Colour;
  /** Logarithmic counts. */
  readonly log?: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The density that theory expects, at a data value. */
  readonly density?: ((x: number) => number) | undefined;
  readonly markers?: readonly Marker[];
  /** Index of the bin under the crosshair, and what it holds in words. */
  readonly cursor?: number | undefined;
  readonly reading?: string | undefined;
}

const MARGIN = 12;
/** Markers' labels stand in rows this high. */
const ROW = 14;
/** Where a logarithmic axis of counts begins: a bin of one value is seen. */
const HALF = Math.log10(0.5);

/** Draws the histogram in a box of `width` × `height` CSS pixels; returns the chart, for pointers to ask. */
export function drawHistogram(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: HistogramPlot,
): Chart {
  const { bins, log = false, markers = [] } = plot;
  context.font = `${SIZE}px ${palette.font}`;
  const expected = expectedOver(plot);
  const most = Math.max(1, extentOf(bins.counts)[1], Math.min(extentOf(expected)[1], 10 * bins.total));
  const y: Domain = log ? [HALF, Math.max(1, Math.ceil(Math.log10(most)))] : [0, roundUp(most)];
  const below = BELOW + SIZE + 3;
  const left = leftRoom(context, y, log, height - ABOVE - below);
  const layout = { width, height, left, right: MARGIN, below, x: bins.domain, logX: bins.log, y, log };
  const places = placeMarkers(context, createChart(layout), markers);
  const rows = Math.max(0, ...places.map(({ row }) => row + 1));
  const chart = createChart({ ...layout, above: ABOVE + ROW * rows });
  drawGrid(context, chart, palette, { ...layout, xLabel: plot.xLabel, yLabel: plot.yLabel }, 'below');
  drawBins(context, chart, palette, plot);
  drawExpected(context, chart, palette, expected);
  for (const { marker, x, start, row } of places) {
    context.strokeStyle = marker.colour ? palette[marker.colour] : palette.ink;
    context.lineWidth = 1;
    context.setLineDash([3, 3]);
    line(context, x, ABOVE + ROW * (row + 1) - 4, x, chart.bottom);
    context.setLineDash([]);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = marker.colour ? textColour(palette, marker.colour) : palette.ink;
    context.fillText(marker.label, start, ABOVE + ROW * (row + 0.5) - 4);
  }
  if (plot.reading !== undefined) drawReading(context, palette, plot.reading, width);
  return chart;
}

function drawBins(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, plot: HistogramPlot): void {
  const { bins, colour, cursor } = plot;
  context.fillStyle = palette[colour];
  bins.counts.forEach((count, k) => {
    if (count === 0) return;
    const [from, to] = [chart.x(edgeOf(bins, k)), chart.x(edgeOf(bins, k + 1))];
    const top = Math.max(chart.top, chart.y(count));
    context.globalAlpha = k === cursor ? 0.85 : 0.55;
    context.fillRect(from, top, Math.max(1, to - from - 1), chart.bottom - top);
  });
  context.globalAlpha = 1;
}

/** So many places hold the expected density: more than there are pixels in most pictures. */
const PLACES = 512;

/** The expected count at places evenly spread across the chart. */
function expectedOver({ bins, density }: HistogramPlot): Float64Array {
  const [low, high] = bins.domain;
  if (!density) return new Float64Array(0);
  return Float64Array.from({ length: PLACES }, (_, k) => {
    const at = low + ((high - low) * k) / (PLACES - 1);
    const x = valueAt(at, bins.log);
    return expectedCount(bins, density(x), x);
  });
}

function drawExpected(context: CanvasRenderingContext2D, chart: Chart, palette: Palette, expected: Float64Array): void {
  if (expected.length === 0) return;
  context.save();
  context.beginPath();
  context.rect(chart.left, chart.top - 1, chart.right - chart.left, chart.bottom + 1 - chart.top);
  context.clip();
  const pen = createPen(context, chart.top - 8, chart.bottom + 8, 1.6);
  context.beginPath();
  expected.forEach((count, k) => {
    pen.to(chart.left + ((chart.right - chart.left) * k) / (expected.length - 1), chart.y(count));
  });
  pen.end();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.6;
  context.stroke();
  context.restore();
}

/** Markers within the picture, their labels in as many rows as they need so as not to touch. */
function placeMarkers(context: CanvasRenderingContext2D, chart: Chart, markers: readonly Marker[]) {
  const free: number[] = [];
  return markers
    .map((marker) => ({ marker, x: Math.round(chart.x(marker.value)) + 0.5 }))
    .filter(({ x }) => x >= chart.left && x <= chart.right + 1)
    .sort((a, b) => a.x - b.x)
    .map(({ marker, x }) => {
      const wide = context.measureText(marker.label).width;
      const start = Math.max(0, Math.min(x - wide / 2, chart.right + 12 - wide));
      const open = free.findIndex((end) => end + 8 <= start);
      const row = open === -1 ? free.length : open;
      free[row] = start + wide;
      return { marker, x, start, row };
    });
}
