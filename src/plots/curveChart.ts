import { ABOVE, BELOW, type Chart, createChart } from './chart.ts';
import type { Curve, CurvePlot } from './curve.ts';
import { drawEndLabels, labelOf, roomFor, SIZE } from './curveLabels.ts';
import { drawData } from './curves.ts';
import { leftRoom, line } from './drawTicks.ts';
import { drawGrid } from './grid.ts';
import { drawLegend, legendPlaces, ROW } from './legend.ts';
import type { Palette } from './palette.ts';
import { clipped, heldY, isNear } from './strokes.ts';
import { wordsWidth } from './subscripts.ts';

/** What lies between two curves. */
export interface Band {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** A curve that stands alone, with what it ranges over. */
export interface ChartCurve extends Curve {
  /** Marks each of its samples: they are few, and the line between them is a guess. */
  readonly marked?: boolean;
  /** What it ranges over at each x, such as two quantiles of many runs; drawn behind it. */
  readonly band?: Band;
  /** The narrower range that most of that is, drawn over it. */
  readonly core?: Band;
}

export interface CurveChartPlot extends CurvePlot {
  readonly curves: readonly ChartCurve[];
  /** Abscissa at which the reader's settings stand. */
  readonly present?: number | undefined;
  /** A reading of usual length: labels keep room for it, so that they stay where they are while it changes. */
  readonly usual?: string;
}

/** Labels beside the curves take at most this share of the picture; where they need more they go above it. */
const BESIDE = 0.38;
/** What stays free on the right then. */
const MARGIN = 12;
/** Marks of samples are this large, in pixels. */
const MARK = 2.6;

/** Draws the plot in a box of any width, its labels beside the curves or above them; returns the chart, for pointers to ask. */
export function drawCurveChart(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
  plot: CurveChartPlot,
): Chart {
  context.font = `${SIZE}px ${palette.font}`;
  const measure = (text: string) => wordsWidth(context, text);
  const labelled = plot.curves.filter(({ length }) => length > 0);
  const words = labelled.map((curve) => labelOf(curve, plot));
  const widths = words.map((text, k) => {
    const usual = plot.usual === undefined ? 0 : measure(`${labelled[k]?.label} ${plot.usual}`);
    return Math.max(measure(text), usual);
  });
  const room = roomFor(widths);
  const beside = room <= BESIDE * width;
  const right = beside ? room : MARGIN;
  const places = beside ? [] : legendPlaces(widths, width);
  const rows = places.length === 0 ? 0 : 1 + (places.at(-1)?.[1] ?? 0);
  const foot = measure(plot.xLabel) + 8 > right ? 'below' : 'beside';
  const [above, below] = [ABOVE + ROW * rows, BELOW + (foot === 'below' ? SIZE + 3 : 0)];
  const left = leftRoom(context, plot.y, plot.log, height - above - below);
  const chart = createChart({ ...plot, width, height, left, right, above, below });

  drawGrid(context, chart, palette, plot, foot);
  if (plot.present !== undefined) drawPresent(context, chart, palette, plot.present);
  for (const { band, core, colour, ...samples } of plot.curves) {
    for (const range of [band, core]) {
      context.fillStyle = palette[colour];
      if (range) clipped(context, chart, chart.top - 2, () => drawBand(context, chart, samples, range));
    }
  }
  drawData(context, chart, palette, plot);
  for (const curve of plot.curves) if (curve.marked) drawMarks(context, chart, palette, curve);

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

/** Fills between two curves wherever both are numbers; of the samples in one pixel column the widest range. */
function drawBand(
  context: CanvasRenderingContext2D,
  chart: Chart,
  { x, length }: Pick<Curve, 'x' | 'length'>,
  band: Band,
): void {
  /** Rows (pixel, top, bottom) of the piece at hand. */
  let piece: [number, number, number][] = [];
  const close = () => {
    if (piece.length > 1) {
      for (const [at, top] of piece) context.lineTo(at, top);
      for (const [at, , bottom] of piece.reverse()) context.lineTo(at, bottom);
      context.closePath();
    }
    piece = [];
  };
  context.beginPath();
  for (let i = 0; i < length; i++) {
    const [at, low, high] = [chart.x(x[i] as number), band.low[i] as number, band.high[i] as number];
    if (!Number.isFinite(at) || Number.isNaN(low) || Number.isNaN(high)) {
      close();
      continue;
    }
    const [top, bottom] = [heldY(chart, high), heldY(chart, low)];
    const last = piece.at(-1);
    if (last && Math.floor(last[0]) === Math.floor(at)) {
      last[1] = Math.min(last[1], top);
      last[2] = Math.max(last[2], bottom);
    } else piece.push([at, top, bottom]);
  }
  close();
  context.globalAlpha = 0.2;
  context.fill();
  context.globalAlpha = 1;
}

function drawMarks(
  context: CanvasRenderingContext2D,
  chart: Chart,
  palette: Palette,
  { x, y, length, colour }: ChartCurve,
): void {
  context.beginPath();
  for (let i = 0; i < length; i++) {
    const [px, py] = [chart.x(x[i] as number), chart.y(y[i] as number)];
    if (!isNear(chart, px, py)) continue;
    context.moveTo(px + MARK, py);
    context.arc(px, py, MARK, 0, 2 * Math.PI);
  }
  context.fillStyle = palette[colour];
  context.fill();
}
