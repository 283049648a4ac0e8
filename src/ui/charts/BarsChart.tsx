import { useCallback, useMemo } from 'react';
import { type Axis, domainOf, extentOf } from '../../plots/axis.ts';
import { type Bar, barsHeight, drawBars, saidOf } from '../../plots/bars.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { useChartWords } from './words.ts';

export interface BarsChartProps {
  readonly title: string;
  readonly axis: Axis;
  readonly bars: readonly Bar[];
  readonly references?: readonly { readonly value: number; readonly label: string }[];
}

/** `0.467 + 0.91 = 1.38` for what has several terms; the picture has room for the whole alone. */
function inTerms(bar: Bar): string {
  const { parts = [] } = bar;
  const terms = parts.length > 1 ? `${parts.map(({ value }) => significant(value)).join(' + ')} = ` : '';
  return terms + saidOf(bar, significant);
}

/** Named values side by side. */
export function BarsChart({ title, axis, bars, references = [] }: BarsChartProps) {
  const words = useChartWords();
  const plot = useMemo(() => {
    const values = bars.flatMap(({ value, error = 0 }) => (value === null ? [] : [value - error, value + error]));
    const extents = [
      extentOf(values, axis.log),
      extentOf(
        references.map(({ value }) => value),
        axis.log,
      ),
    ];
    return {
      bars,
      domain: domainOf(axis, axis.log ? extents : [[0, 0], ...extents]),
      log: axis.log ?? false,
      axisLabel: axisTitle(words, axis),
      format: significant,
      references,
    };
  }, [axis, bars, references, words]);
  const draw = useCallback<Draw>(
    (context, width, height) => drawBars(context, width, height, themePalette(), plot),
    [plot],
  );
  const said = bars.map((bar) => words.value({ name: bar.label, value: inTerms(bar) })).join(', ');
  return (
    <ChartFigure
      title={title}
      summary={said === '' ? words.nothing : said}
      draw={draw}
      size={{ blockSize: `${barsHeight(bars.length) / 16}rem` }}
      table={() => ({
        head: [words.name, plot.axisLabel],
        rows: bars.map((bar) => [bar.label, inTerms(bar)]),
      })}
    />
  );
}
