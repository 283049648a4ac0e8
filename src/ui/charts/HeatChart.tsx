import { useCallback, useMemo, useRef, useState } from 'react';
import { type Axis, domainOf, extentOf } from '../../plots/axis.ts';
import { type HeatChart as Chart, cellAt, drawHeat, type HeatPlot, type HeatScale } from '../../plots/heat.ts';
import { coarsened } from '../../plots/heatGrid.ts';
import type { Draw } from '../canvas/CanvasHost.tsx';
import { significant } from '../text/format.ts';
import { themePalette } from '../theme/palette.ts';
import { axisTitle } from './axisTitle.ts';
import { ChartFigure, type ChartTable } from './ChartFigure.tsx';
import { Crosshair } from './Crosshair.tsx';
import { share } from './numbers.ts';
import { type ChartWords, useChartWords } from './words.ts';

export interface HeatChartProps {
  readonly title: string;
  /** Row by row from the lowest y; keep its identity as long as the values stay the same. */
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly rows: number;
  /** From edge to edge: `least` and `most` are needed. */
  readonly x: Axis & { readonly least: number; readonly most: number };
  readonly y: Axis & { readonly least: number; readonly most: number };
  /** What the values are. With a `target` the colours part around it, else they go from little to much. */
  readonly value: Axis & { readonly target?: number };
}

const ROWS = 12;
const COLUMNS = 6;

/** A grid of values as colours, with their scale. */
export function HeatChart({ title, values, columns, rows, x, y, value }: HeatChartProps) {
  const words = useChartWords();
  const chart = useRef<Chart>(undefined);
  const [cursor, setCursor] = useState<number>();
  const grid = useMemo(() => coarsened({ values, columns, rows }), [values, columns, rows]);
  const plot = useMemo<HeatPlot>(
    () => ({
      ...grid,
      x: domainOf(x, []),
      logX: x.log ?? false,
      y: domainOf(y, []),
      logY: y.log ?? false,
      xLabel: axisTitle(words, x),
      yLabel: axisTitle(words, y),
      scale: scaleOf(words, value, grid.values),
    }),
    [grid, x, y, value, words],
  );
  const read = (cell: number) =>
    words.cell({
      x: words.value({ name: x.label, value: significant(centreOf(plot, 'x', cell % plot.columns)) }),
      y: words.value({ name: y.label, value: significant(centreOf(plot, 'y', Math.floor(cell / plot.columns))) }),
      value: words.value({ name: value.label, value: significant(plot.values[cell] as number) }),
    });
  const held = cursor !== undefined && cursor < plot.values.length ? cursor : undefined;
  const reading = held === undefined ? undefined : read(held);
  const draw = useCallback<Draw>(
    (context, width, height) => {
      chart.current = drawHeat(context, width, height, themePalette(), { ...plot, cursor: held, reading });
    },
    [plot, held, reading],
  );
  const [low, high] = useMemo(() => extentOf(grid.values), [grid]);
  const range = words.cells({ low: significant(low), high: significant(high) });
  const isCoarse = grid.values !== values;
  const [across, up] = [Math.ceil(columns / plot.columns), Math.ceil(rows / plot.rows)];
  const means = words.means({ across: String(across), up: String(up) });
  return (
    <ChartFigure
      title={title}
      summary={low <= high ? range : words.nothing}
      notes={[...(isCoarse ? [means] : []), ...notesOf(words, plot, value.target)]}
      draw={draw}
      size={{ blockSize: '18rem' }}
      onPoint={(place) => setCursor(place && chart.current && cellAt(chart.current, plot, ...place))}
      table={() => tableOf(plot)}
    >
      <Crosshair
        title={title}
        said={read(held ?? 0)}
        count={plot.values.length}
        at={held ?? 0}
        row={plot.columns}
        onMove={setCursor}
      />
    </ChartFigure>
  );
}

/** The middle of a column or a row, in data units. */
function centreOf(plot: HeatPlot, along: 'x' | 'y', k: number): number {
  const [[from, to], count, log] = along === 'x' ? [plot.x, plot.columns, plot.logX] : [plot.y, plot.rows, plot.logY];
  const at = from + ((to - from) * (k + 0.5)) / count;
  return log ? 10 ** at : at;
}

function scaleOf(words: ChartWords, axis: HeatChartProps['value'], values: ArrayLike<number>): HeatScale {
  const { target, log = false } = axis;
  const label = axisTitle(words, axis);
  const domain = domainOf(axis, [extentOf(values, log)]);
  if (target === undefined) return { kind: 'sequential', domain, log, label };
  const middle = log ? Math.log10(target) : target;
  const reach = Math.max(middle - domain[0], domain[1] - middle);
  return { kind: 'diverging', domain: [middle - reach, middle + reach], log, label };
}

function notesOf(words: ChartWords, { values, scale }: HeatPlot, target: number | undefined): string[] {
  const end = (at: number) => (scale.log ? 10 ** at : at);
  const [low, high] = [end(scale.domain[0]), end(scale.domain[1])];
  let [below, above, missing] = [0, 0, 0];
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (Number.isNaN(value) || (scale.log && value <= 0)) missing++;
    else if (value < low) below++;
    else if (value > high) above++;
  }
  const part = (count: number) => share(count, values.length);
  return [
    ...(target === undefined ? [] : [words.target({ target: significant(target) })]),
    ...(below > 0 ? [words.cellsBelow({ share: part(below), end: significant(low) })] : []),
    ...(above > 0 ? [words.cellsAbove({ share: part(above), end: significant(high) })] : []),
    ...(missing > 0 ? [words.cellsMissing({ share: part(missing) })] : []),
  ];
}

/** Some of the rows and columns, evenly spread; each cell by its middle. */
function tableOf(plot: HeatPlot): ChartTable {
  const { values, columns, rows, xLabel, yLabel } = plot;
  const some = (count: number, most: number) => {
    const kept = Math.min(count, most);
    return Array.from({ length: kept }, (_, k) => Math.round((k * (count - 1)) / Math.max(1, kept - 1)));
  };
  const across = some(columns, COLUMNS);
  return {
    head: [`${yLabel} \\ ${xLabel}`, ...across.map((column) => significant(centreOf(plot, 'x', column)))],
    rows: some(rows, ROWS)
      .reverse()
      .map((row) => [
        significant(centreOf(plot, 'y', row)),
        ...across.map((column) => significant(values[row * columns + column] as number)),
      ]),
  };
}
