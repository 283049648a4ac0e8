import { useCallback, useMemo, useRef, useState } from 'react';
import { type Axis, domainOf, extentOf } from '../../plots/axis.ts';
import type { Chart } from '../../plots/chart.ts';
import { type Curve, type CurvePlot, nearestSample, sampledAt, valueAt } from '../../plots/curve.ts';
import { drawCurves } from '../../plots/curves.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './charts.module.css';
import { useChartWords } from './words.ts';

export interface CurvesChartProps {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  readonly references?: readonly { readonly value: number; readonly label: string }[];
  /** Where the reader's settings stand on the x axis. */
  readonly present?: number | undefined;
  readonly formatX?: (x: number) => string;
}

const ROWS = 12;
/** The keyboard's crosshair stops at so many samples at most. */
const STOPS = 100;
/** Curves of so few samples show them. */
const FEW = 24;

/** Curves on common axes, linear or logarithmic, with a crosshair that stops at what was measured. */
export function CurvesChart(props: CurvesChartProps) {
  const { title, x, y, curves, references = [], present, formatX = significant } = props;
  const words = useChartWords();
  const [wish, setWish] = useState<number>();
  const chart = useRef<Chart>(undefined);
  const stops = useMemo(() => sampledAt(curves, STOPS), [curves]);
  const cursor = wish === undefined ? undefined : nearestSample(curves, wish);
  const at = cursor ?? (present === undefined ? stops.at(-1) : nearestSample(curves, present));

  const plot = useMemo<CurvePlot>(() => {
    const shown = curves.map((curve) => ({ ...curve, marked: curve.marked ?? (curve.length <= FEW && !curve.noisy) }));
    const extents = curves.flatMap(({ y: values, band, length }) =>
      [values, band?.low, band?.high].flatMap((some) => (some ? [extentOf(some, y.log, length)] : [])),
    );
    return {
      curves: shown,
      x: domainOf(
        x,
        curves.map(({ x: places, length }) => extentOf(places, x.log, length)),
      ),
      logX: x.log ?? false,
      y: domainOf(y, extents),
      log: y.log ?? false,
      infinite: curves.some(({ y: values, length }) =>
        Array.prototype.includes.call(Array.prototype.slice.call(values, 0, length), Number.POSITIVE_INFINITY),
      ),
      xLabel: axisTitle(words, x),
      yLabel: axisTitle(words, y),
      references,
      present,
      format: significant,
      formatX,
    };
  }, [curves, x, y, references, present, formatX, words]);

  const draw = useCallback<Draw>(
    (context, width, height) => {
      chart.current = drawCurves(context, width, height, themePalette(), { ...plot, cursor });
    },
    [plot, cursor],
  );

  const read = (place: number) =>
    words.reading({
      at: words.value({ name: x.label, value: formatX(place) }),
      values: curves
        .map((curve) => words.value({ name: curve.label, value: significant(valueAt(curve, place)) }))
        .join(', '),
    });
  const said = at === undefined ? words.nothing : read(at);
  const stop = at === undefined ? 0 : nearestIndex(stops, at);

  return (
    <ChartFigure
      title={title}
      summary={said}
      draw={draw}
      onPoint={(place) => setWish(place && chart.current?.dataX(place[0]))}
      table={() => ({
        head: [plot.xLabel, ...curves.map(({ label }) => label)],
        rows: sampledAt(curves, ROWS).map((place) => [
          formatX(place),
          ...curves.map((curve) => significant(valueAt(curve, place))),
        ]),
      })}
    >
      {stops.length > 1 && (
        <input
          type="range"
          className={styles.crosshair}
          aria-label={words.crosshair({ title })}
          aria-valuetext={said}
          min={0}
          max={stops.length - 1}
          step={1}
          value={stop}
          onFocus={() => setWish(at)}
          onChange={(event) => setWish(stops[event.currentTarget.valueAsNumber])}
          onBlur={() => setWish(undefined)}
        />
      )}
    </ChartFigure>
  );
}

function nearestIndex(stops: readonly number[], at: number): number {
  return stops.reduce((best, stop, k) => (Math.abs(stop - at) < Math.abs((stops[best] as number) - at) ? k : best), 0);
}
