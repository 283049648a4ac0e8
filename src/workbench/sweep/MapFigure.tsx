import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef } from 'react';
import { drawCellMap } from '../../plots/cellMap.ts';
import { cellAt, type HeatChart } from '../../plots/heat.ts';
import { outcomeOfCell, worthOf } from '../../trials/sweep/measures.ts';
import { outcomes } from '../../trials/sweep/outcome.ts';
import { placeOf } from '../../trials/sweep/sweep.ts';
import type { SweepState } from '../../trials/sweep/sweeper.ts';
import type { Draw } from '../../ui/canvas/CanvasHost.tsx';
import { ChartFigure, type ChartTable } from '../../ui/charts/ChartFigure.tsx';
import { Crosshair } from '../../ui/charts/Crosshair.tsx';
import { themePalette } from '../../ui/theme/palette.ts';
import { mapOf, sourcesOf } from './mapOf.ts';
import { axisName, placeName, type Speech } from './names.ts';
import { valueName, worthName } from './values.ts';

interface MapFigureProps {
  readonly speech: Speech;
  readonly state: SweepState;
  readonly cell: number | undefined;
  readonly onCell: (cell: number | undefined) => void;
  readonly onOpen: (cell: number) => void;
}

/** A cell of a map in words: where it lies, and what it is worth. */
export function cellWords(speech: Speech, state: SweepState, cell: number): string {
  const { words } = speech;
  const { sweep, cells, runs, impossible } = state;
  const [x, y] = placeOf(cells, cell);
  const at = (path: string, place: typeof x) =>
    words.at({ name: axisName(speech, path), value: placeName(speech, path, place) });
  const own = runs[cell] ?? [];
  const nearest = runs[sourcesOf(state)[cell] as number] ?? [];
  const guess = () => words.guess({ value: worthName(words, sweep.measure, nearest) });
  const value = impossible.has(cell)
    ? words.impossible
    : own.length > 0
      ? worthName(words, sweep.measure, own)
      : nearest.length > 0
        ? guess()
        : words.none;
  return words.cell({ x: at(sweep.x.path, x), y: at(sweep.y.path, y), value });
}

/** What is seen of the whole: how many cells became what, or between which numbers they lie. */
function summaryOf({ words }: Speech, { sweep, runs, cells, impossible }: SweepState): string {
  const measured = runs.filter((each) => each.length > 0);
  const total = cells.columns * cells.rows - impossible.size;
  const counts = outcomes.map((outcome) => ({
    outcome: words.outcomes[outcome],
    count: measured.filter((each) => outcomeOfCell(each) === outcome).length,
  }));
  const values = measured.map((each) => worthOf(sweep.measure, each)).filter((value) => !Number.isNaN(value));
  const range = () => {
    const name = (value: number) => valueName(words, sweep.measure, value);
    return words.range({ low: name(Math.min(...values)), high: name(Math.max(...values)) });
  };
  const named = () =>
    counts
      .filter(({ count }) => count > 0)
      .map(words.share)
      .join(words.comma);
  const what = values.length === 0 ? words.none : sweep.measure === 'outcome' ? named() : range();
  return words.summary({ done: measured.length, total, what });
}

/** Every measured cell: what lies between isn't listed. */
function tableOf(speech: Speech, { sweep, cells, runs }: SweepState): ChartTable {
  const { x, y, measure } = sweep;
  const corner = `${axisName(speech, y.path)} \\ ${axisName(speech, x.path)}`;
  const row = (place: (typeof cells.y)[number], k: number) => [
    placeName(speech, y.path, place),
    ...cells.x.map((_, column) => {
      const own = runs[k * cells.columns + column] ?? [];
      return own.length > 0 ? worthName(speech.words, measure, own) : '';
    }),
  ];
  return {
    head: [corner, ...cells.x.map((place) => placeName(speech, x.path, place))],
    rows: cells.y.map(row).reverse(),
  };
}

/** The map, with a crosshair for pointer and keys; a click, a second tap or Enter opens a cell's run. */
export function MapFigure({ speech, state, cell, onCell, onOpen }: MapFigureProps) {
  const { words } = speech;
  const chart = useRef<HeatChart>(undefined);
  const touched = useRef(false);
  const tapped = useRef<number>(undefined);
  const { sweep, cells } = state;
  const held = cell !== undefined && cell < cells.columns * cells.rows ? cell : undefined;
  const draw = useCallback<Draw>(
    (context, width, height) => {
      const palette = themePalette();
      chart.current = drawCellMap(context, width, height, palette, { ...mapOf(palette, speech, state), cursor: held });
    },
    [speech, state, held],
  );
  const title = words.map({ x: axisName(speech, sweep.x.path), y: axisName(speech, sweep.y.path) });
  const summary = useMemo(() => summaryOf(speech, state), [speech, state]);
  const said = useMemo(() => cellWords(speech, state, held ?? 0), [speech, state, held]);

  function click({ target }: MouseEvent): void {
    if (held === undefined || !(target instanceof HTMLCanvasElement)) return;
    // A finger covers what it points at: its first tap shows the cell, its second opens it.
    if (touched.current && tapped.current !== held) tapped.current = held;
    else onOpen(held);
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || held === undefined || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onOpen(held);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its picture's pointer and crosshair do
    <div
      onClick={click}
      onKeyDown={key}
      // Not every browser's click says what it was made with.
      onPointerDown={({ pointerType }) => {
        touched.current = pointerType === 'touch';
      }}
    >
      <ChartFigure
        title={title}
        summary={summary}
        draw={draw}
        size={{ blockSize: 'clamp(22rem, 62dvh, 40rem)', cursor: 'pointer' }}
        onPoint={(place) => {
          if (place && chart.current) onCell(cellAt(chart.current, cells, ...place) ?? held);
        }}
        table={() => tableOf(speech, state)}
      >
        <Crosshair
          title={title}
          said={said}
          count={cells.columns * cells.rows}
          at={held ?? 0}
          row={cells.columns}
          onMove={(at) => onCell(at ?? held)}
        />
      </ChartFigure>
    </div>
  );
}
