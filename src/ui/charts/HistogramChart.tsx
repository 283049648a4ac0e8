import { useCallback, useMemo, useRef, useState } from 'react';
import type { Axis } from '../../plots/axis.ts';
import { type Bins, binValues, edgeOf, expectedCount } from '../../plots/bins.ts';
import type { Chart } from '../../plots/chart.ts';
import { drawHistogram, type Marker } from '../../plots/histogram.ts';
import type { Colour } from '../../plots/palette.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { count, significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { useLanguage } from '../words.tsx';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { type ChartWords, useChartWords } from './words.ts';

export interface HistogramChartProps {
  readonly title: string;
  /** Keep its identity as long as the values stay the same. */
  readonly values: ArrayLike<number>;
  /** What the values are; `log` puts them in bins of equal ratio, `least` and `most` bound the picture. */
  readonly x: Axis;
  readonly colour: Colour;
  /** Logarithmic counts. */
  readonly log?: boolean;
  /** How many bins; found by Freedman and Diaconis' rule where absent. */
  readonly bins?: number | undefined;
  /** The density that theory expects. */
  readonly density?: ((x: number) => number) | undefined;
  readonly markers?: readonly Marker[];
}

const ROWS = 12;

/** Values counted in bins, with a density that theory expects and values that matter. */
export function HistogramChart(props: HistogramChartProps) {
  const { title, values, x, colour, log = false, bins: wanted, density, markers = [] } = props;
  const words = useChartWords();
  const { language } = useLanguage();
  const chart = useRef<Chart>(undefined);
  const [cursor, setCursor] = useState<number>();
  const bins = useMemo(() => {
    const { least, most } = x;
    const domain = least === undefined || most === undefined ? undefined : ([least, most] as const);
    return binValues(values, { log: x.log ?? false, domain, count: wanted });
  }, [values, x, wanted]);
  const label = axisTitle(words, x);

  const draw = useCallback<Draw>(
    (context, width, height) => {
      chart.current = drawHistogram(context, width, height, themePalette(), {
        bins,
        colour,
        log,
        xLabel: label,
        yLabel: log ? words.countLog : words.count,
        density,
        markers,
        cursor,
      });
    },
    [bins, colour, log, label, words, density, markers, cursor],
  );

  function binAt(px: number): number | undefined {
    if (!chart.current) return undefined;
    const { left, right } = chart.current;
    const k = Math.floor(((px - left) / (right - left)) * bins.counts.length);
    return k >= 0 && k < bins.counts.length ? k : undefined;
  }

  return (
    <ChartFigure
      title={title}
      summary={peakOf(words, bins)}
      notes={notesOf(words, bins, language)}
      draw={draw}
      onPoint={(place) => setCursor(place && binAt(place[0]))}
      table={() => tableOf(words, bins, density)}
    />
  );
}

const share = (part: number, whole: number) => `${significant((100 * part) / whole)} %`;

function peakOf(words: ChartWords, bins: Bins): string {
  if (bins.total === 0) return words.nothing;
  const most = bins.counts.reduce((best, value, k) => (value > (bins.counts[best] as number) ? k : best), 0);
  return words.peak({
    from: significant(edgeOf(bins, most)),
    to: significant(edgeOf(bins, most + 1)),
    share: share(bins.counts[most] as number, bins.total),
  });
}

function notesOf(words: ChartWords, bins: Bins, language: string): string[] {
  const { domain, counts, total, below, above, missing, rule, log } = bins;
  if (total === 0) return [words.nothing];
  const width = significant((domain[1] - domain[0]) / counts.length);
  const [low, high] = [significant(edgeOf(bins, 0)), significant(edgeOf(bins, counts.length))];
  return [
    words.bins[rule]({
      total: count(total, language),
      count: String(counts.length),
      width: log ? words.decades({ width }) : width,
    }),
    ...(below > 0 ? [words.below({ share: share(below, total), end: low })] : []),
    ...(above > 0 ? [words.above({ share: share(above, total), end: high })] : []),
    ...(missing > 0 ? [words.missing({ share: share(missing, total) })] : []),
  ];
}

/** Neighbouring bins taken together where there are more than a table can hold. */
function tableOf(words: ChartWords, bins: Bins, density: ((x: number) => number) | undefined) {
  const { counts, total } = bins;
  const every = Math.ceil(counts.length / ROWS);
  const rows = Array.from({ length: Math.ceil(counts.length / every) }, (_, row) => {
    const [from, to] = [row * every, Math.min(counts.length, (row + 1) * every)];
    const middle = (k: number) => (edgeOf(bins, k) + edgeOf(bins, k + 1)) / 2;
    let [found, expected] = [0, 0];
    for (let k = from; k < to; k++) {
      found += counts[k] as number;
      expected += density ? expectedCount(bins, density(middle(k)), middle(k)) : 0;
    }
    return [
      words.range({ low: significant(edgeOf(bins, from)), high: significant(edgeOf(bins, to)) }),
      String(found),
      share(found, total),
      ...(density ? [significant(expected)] : []),
    ];
  });
  return { head: [words.from, words.count, words.share, ...(density ? [words.expected] : [])], rows };
}
