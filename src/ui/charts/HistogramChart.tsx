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
import { ChartFigure, type ChartTable } from './ChartFigure.tsx';
import { Crosshair } from './Crosshair.tsx';
import { share } from './numbers.ts';
import { type ChartWords, useChartWords } from './words.ts';

type Density = (x: number) => number;

export interface HistogramChartProps {
  readonly title: string;
  /** Keep its identity as long as the values stay the same. */
  readonly values: ArrayLike<number>;
  /**
   * What the values are; `log` puts them in bins of equal ratio, `symmetric` does so on both sides of 0. `least` and `most`
   * together bound the picture.
   */
  readonly x: Axis & { readonly symmetric?: boolean };
  readonly colour: Colour;
  /** Logarithmic counts. */
  readonly log?: boolean;
  /** How many bins; found by Freedman and Diaconis' rule where absent. */
  readonly bins?: number | undefined;
  /** The density that theory expects. */
  readonly density?: Density | undefined;
  readonly markers?: readonly Marker[];
}

const ROWS = 12;

const none: readonly Marker[] = [];

/** Values counted in bins, with a density that theory expects and values that matter. */
export function HistogramChart(props: HistogramChartProps) {
  const { title, values, x, colour, log = false, bins: wanted, density, markers = none } = props;
  const words = useChartWords();
  const { language } = useLanguage();
  const chart = useRef<Chart>(undefined);
  const [cursor, setCursor] = useState<number>();
  const bins = useMemo(() => {
    const { least, most } = x;
    const domain = least === undefined || most === undefined ? undefined : ([least, most] as const);
    return binValues(values, { log: x.symmetric ? 'symmetric' : (x.log ?? false), domain, count: wanted });
  }, [values, x, wanted]);
  const peak = bins.counts.reduce((best, value, k) => (value > (bins.counts[best] as number) ? k : best), 0);
  const held = cursor !== undefined && cursor < bins.counts.length ? cursor : undefined;
  const reading = held === undefined ? undefined : read(words, bins, held, density);
  const label = axisTitle(words, x);

  const draw = useCallback<Draw>(
    (context, width, height) => {
      const yLabel = log ? words.countLog : words.count;
      const plot = { bins, colour, log, xLabel: label, yLabel, density, markers, cursor: held, reading };
      chart.current = drawHistogram(context, width, height, themePalette(), plot);
    },
    [bins, colour, log, label, words, density, markers, held, reading],
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
      summary={bins.total === 0 ? words.nothing : words.peak({ ...ends(bins, peak), share: shareOf(bins, peak) })}
      notes={notesOf(words, bins, language)}
      draw={draw}
      onPoint={(place) => setCursor(place && binAt(place[0]))}
      table={() => tableOf(words, bins, density, label)}
    >
      <Crosshair
        title={title}
        said={read(words, bins, held ?? peak, density)}
        count={bins.counts.length}
        at={held ?? peak}
        onMove={setCursor}
      />
    </ChartFigure>
  );
}

const ends = (bins: Bins, from: number, to = from + 1) => ({
  from: significant(edgeOf(bins, from)),
  to: significant(edgeOf(bins, to)),
});

const shareOf = (bins: Bins, k: number) => share(bins.counts[k] as number, bins.total);

/** How many values the density leads one to expect in bin k: it's taken at the bin's middle. */
function expectedIn(bins: Bins, density: Density, k: number): number {
  const middle = (edgeOf(bins, k) + edgeOf(bins, k + 1)) / 2;
  return expectedCount(bins, density(middle), middle);
}

function read(words: ChartWords, bins: Bins, k: number, density: Density | undefined): string {
  const found = { ...ends(bins, k), count: String(bins.counts[k]) };
  return density
    ? words.binExpected({ ...found, expected: significant(expectedIn(bins, density, k)) })
    : words.bin(found);
}

function notesOf(words: ChartWords, bins: Bins, language: string): string[] {
  const { domain, counts, total, below, above, missing, rule, log } = bins;
  if (total === 0) return [words.nothing];
  const exact = (domain[1] - domain[0]) / counts.length;
  const width = exact < 1e-4 ? significant(exact, 2) : String(Number(exact.toPrecision(3)));
  const { from, to } = ends(bins, 0, counts.length);
  return [
    words.bins[rule]({
      total: count(total, language),
      count: String(counts.length),
      width: log ? words.decades({ width }) : width,
    }),
    ...(below > 0 ? [words.below({ share: share(below, total), end: from })] : []),
    ...(above > 0 ? [words.above({ share: share(above, total), end: to })] : []),
    ...(missing > 0 ? [words.missing({ share: share(missing, total) })] : []),
  ];
}

/** Neighbouring bins are taken together where there are more than a table can hold. */
function tableOf(words: ChartWords, bins: Bins, density: Density | undefined, label: string): ChartTable {
  const { counts, total } = bins;
  const every = Math.ceil(counts.length / ROWS);
  const rows = Array.from({ length: Math.ceil(counts.length / every) }, (_, row) => {
    const [first, last] = [row * every, Math.min(counts.length, (row + 1) * every)];
    let [found, expected] = [0, 0];
    for (let k = first; k < last; k++) {
      found += counts[k] as number;
      if (density) expected += expectedIn(bins, density, k);
    }
    const cells = [words.range(ends(bins, first, last)), String(found), share(found, total)];
    return density ? [...cells, significant(expected)] : cells;
  });
  return { head: [label, words.count, words.share, ...(density ? [words.expected] : [])], rows };
}
