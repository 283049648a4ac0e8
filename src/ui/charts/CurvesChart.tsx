import { useCallback, useMemo, useRef, useState } from 'react';
import { type Axis, domainOf, extentOf } from '../../plots/axis.ts';
import type { Chart } from '../../plots/chart.ts';
import { nearestSample, runs, sampledAt, valueAt } from '../../plots/curve.ts';
import { type ChartCurve, type CurveChartPlot, drawCurveChart } from '../../plots/curveChart.ts';
import { drawUprights, type Upright } from '../../plots/ghost.ts';
import type { Reference } from '../../plots/grid.ts';
import { drawHandle, type Handle } from '../../plots/handles.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { count, significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { useLanguage } from '../words.tsx';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { Crosshair } from './Crosshair.tsx';
import { Handles } from './Handles.tsx';
import { unshowable, valueWithBand } from './numbers.ts';
import { type ChartWords, useChartWords } from './words.ts';

export interface CurvesChartProps {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Keep the array's identity as long as the curves stay the same. */
  readonly curves: readonly ChartCurve[];
  readonly references?: readonly Reference[];
  /** Where the reader's settings stand on the x axis. */
  readonly present?: number | undefined;
  /** Where something happened, and what; keep the array's identity. */
  readonly uprights?: readonly Upright[];
  readonly formatX?: (x: number) => string;
  /** Points on the picture that pointer and keys move, and what a moved one reads out besides its place. */
  readonly handles?: readonly Handle[];
  readonly onMove?: (name: string, to: readonly [x: number, y: number]) => void;
  readonly moved?: string | undefined;
}

const ROWS = 12;
/** The keyboard's crosshair stops at so many samples at most. */
const STOPS = 100;
/** Curves of so few samples show them. */
const FEW = 24;
const USUAL = '−0.000';

const none: readonly Reference[] = [];
const noHandles: readonly Handle[] = [];
const noUprights: readonly Upright[] = [];

/** Whether two charts place everything alike. */
const alike = (a: Chart | undefined, b: Chart) =>
  a !== undefined &&
  [a.left, a.right, a.top, a.bottom, a.dataX(0), a.dataX(1), a.dataY(0), a.dataY(1)].every(
    (place, k) => place === [b.left, b.right, b.top, b.bottom, b.dataX(0), b.dataX(1), b.dataY(0), b.dataY(1)][k],
  );

/** Curves on common axes, linear or logarithmic, with a crosshair that stops at what was measured. */
export function CurvesChart(props: CurvesChartProps) {
  const { title, x, y, curves, references = none, present, handles = noHandles, onMove, uprights = noUprights } = props;
  const words = useChartWords();
  const { language } = useLanguage();
  const plain = useCallback((place: number) => placeWords(place, language), [language]);
  const formatX = props.formatX ?? plain;
  const log = x.log ?? false;
  const [wish, setWish] = useState<number>();
  const chart = useRef<Chart>(undefined);
  const [placed, setPlaced] = useState<Chart>();
  const [held, setHeld] = useState<string>();
  const stops = useMemo(() => sampledAt(curves, STOPS, log), [curves, log]);
  const cursor = wish === undefined ? undefined : nearestSample(curves, wish, log);
  const at = cursor ?? (present === undefined ? stops.at(-1) : nearestSample(curves, present, log));

  const plot = useMemo<CurveChartPlot>(
    () => ({
      ...domainsOf(x, y, curves),
      curves: curves.map((curve) => ({ marked: curve.length <= FEW && !curve.noisy, ...curve })),
      xLabel: axisTitle(words, x),
      yLabel: axisTitle(words, y),
      references,
      format: significant,
      formatX,
      usual: USUAL,
    }),
    [curves, x, y, references, formatX, words],
  );
  const draw = useCallback<Draw>(
    (context, width, height) => {
      // Each curve's own end, unless the reader or the settings point elsewhere.
      const elsewhere = cursor ?? present;
      const read = plot.curves.map((curve) => {
        const value = elsewhere === undefined ? curve.y[curve.length - 1] : valueAt(curve, at ?? Number.NaN);
        return value === undefined || Number.isNaN(value) ? curve : { ...curve, reading: significant(value) };
      });
      chart.current = drawCurveChart(context, width, height, themePalette(), {
        ...plot,
        curves: read,
        present,
        cursor,
      });
      const drawn = chart.current;
      drawUprights(context, drawn, themePalette(), uprights, cursor);
      for (const handle of handles) drawHandle(context, drawn, themePalette(), handle, handle.name === held);
      if (handles.length > 0) setPlaced((known) => (alike(known, drawn) ? known : drawn));
    },
    [plot, present, cursor, at, handles, held, uprights],
  );
  const said = useMemo(() => read(words, curves, x, at, formatX), [words, curves, x, at, formatX]);
  const notes = useMemo(() => notesOf(words, curves, x, y), [words, curves, x, y]);
  const stop = stops.indexOf(nearestSample([{ x: stops, y: stops, length: stops.length }], at ?? 0, log) ?? 0);

  return (
    <ChartFigure
      title={title}
      summary={said}
      notes={notes}
      draw={draw}
      onPoint={(place) => setWish(place && chart.current?.dataX(place[0]))}
      table={() => ({
        head: [plot.xLabel, ...curves.map(({ label }) => label)],
        rows: sampledAt(curves, ROWS, log).map((place) => [
          formatX(place),
          ...curves.map((curve) => valueWithBand(words, curve, place)),
        ]),
      })}
    >
      <Crosshair
        title={title}
        said={said}
        count={stops.length}
        at={Math.max(0, stop)}
        onMove={(next) => setWish(next === undefined ? undefined : stops[next])}
      />
      {placed && onMove && (
        <Handles handles={handles} picture={placed} said={props.moved} onMove={onMove} onHold={setHeld} />
      )}
    </ChartFigure>
  );
}

/** Whole numbers, such as steps, as they are counted. */
function placeWords(place: number, language: string): string {
  return Number.isInteger(place) && Math.abs(place) < 1e6 ? count(place, language) : significant(place);
}

function domainsOf(x: Axis, y: Axis, curves: readonly ChartCurve[]) {
  const extents = curves.flatMap(({ y: values, band, length }) =>
    [values, ...(band ? [band.low, band.high] : [])].map((some) => extentOf(some, y.log, length)),
  );
  const across = curves.map(({ x: places, length }) => extentOf(places, x.log, length));
  return {
    x: domainOf(x, across),
    logX: x.log ?? false,
    y: domainOf(y, extents),
    log: y.log ?? false,
    infinite: curves.some(({ y: values, length }) => runs(values, length).some(([, , infinite]) => infinite)),
  };
}

/** What the curves are at x. */
function read(
  words: ChartWords,
  curves: readonly ChartCurve[],
  x: Axis,
  at: number | undefined,
  format: (x: number) => string,
) {
  if (at === undefined) return words.nothing;
  const each = curves.map((curve) => words.value({ name: curve.label, value: valueWithBand(words, curve, at) }));
  return words.reading({ at: words.value({ name: x.label, value: format(at) }), values: each.join(', ') });
}

function notesOf(words: ChartWords, curves: readonly ChartCurve[], x: Axis, y: Axis): string[] {
  const lost = (x.log ? unshowable(curves, 'x') : 0) + (y.log ? unshowable(curves, 'y') : 0);
  return lost > 0 ? [words.unshowable({ count: String(lost) })] : [];
}
