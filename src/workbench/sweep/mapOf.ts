import { domainOf, extentOf } from '../../plots/axis.ts';
import type { CellMap, MapCell } from '../../plots/cellMap.ts';
import type { HeatScale } from '../../plots/heat.ts';
import { heatColour } from '../../plots/heatColour.ts';
import type { MapLegend } from '../../plots/mapLegend.ts';
import type { Palette } from '../../plots/palette.ts';
import type { CellRun } from '../../trials/sweep/cellRun.ts';
import { type MeasureName, numberMeasures, outcomeOfCell, worthOf } from '../../trials/sweep/measures.ts';
import { cellsIn, nearestComputed } from '../../trials/sweep/order.ts';
import { outcomes } from '../../trials/sweep/outcome.ts';
import type { SweepState } from '../../trials/sweep/sweeper.ts';
import { outcomeLook } from './looks.ts';
import { axisName, placeName, type Speech } from './names.ts';
import { otherOutcome } from './values.ts';

/** What a map is coloured by: of every cell the runs that colour it, its own or the nearest cell's. */
interface Coloured {
  readonly cells: readonly MapCell[];
  readonly scale: HeatScale | undefined;
}

/** For each cell the one whose runs colour it; −1 where there is none. */
export const sourcesOf = ({ cells, runs }: SweepState): Int32Array =>
  nearestComputed(
    cells,
    runs.flatMap((each, cell) => (each.length > 0 ? [cell] : [])),
  );

function scaleOf({ words }: Speech, measure: Exclude<MeasureName, 'outcome'>, state: SweepState): HeatScale {
  const { span, log = false } = measure === 'converging' ? { span: [0, 1] as const } : numberMeasures[measure];
  const values = state.runs.map((runs) => worthOf(measure, runs));
  const ends = span ? { least: span[0], most: span[1] } : log ? {} : { least: 0 };
  const label = words.values[measure];
  return { kind: 'sequential', domain: domainOf({ label, log, ...ends }, [extentOf(values, log)]), log, label };
}

function lookOf(palette: Palette, scale: HeatScale | undefined, measure: MeasureName, runs: readonly CellRun[]) {
  const outcome = outcomeOfCell(runs);
  if (!outcome) return {};
  if (scale === undefined) return outcomeLook(palette, outcome);
  const value = worthOf(measure, runs);
  // Never is no number of iterations.
  const never = measure === 'near' && value === Number.POSITIVE_INFINITY;
  const colour = never ? undefined : heatColour(palette, scale, value);
  return colour === undefined ? { colour: palette.line, sign: '–' } : { colour };
}

function coloured(palette: Palette, speech: Speech, state: SweepState): Coloured {
  const { sweep, cells, runs, impossible } = state;
  const { measure } = sweep;
  const scale = measure === 'outcome' ? undefined : scaleOf(speech, measure, state);
  const sources = sourcesOf(state);
  const all = Array.from({ length: cellsIn(cells) }, (_, cell): MapCell => {
    if (impossible.has(cell)) return { kind: 'impossible' };
    const own = runs[cell] ?? [];
    const look = lookOf(palette, scale, measure, runs[sources[cell] as number] ?? []);
    if (own.length === 0) return { colour: look.colour, kind: 'interim' };
    const other = scale === undefined ? otherOutcome(own) : undefined;
    return { ...look, kind: 'measured', ...(other && { other: outcomeLook(palette, other).colour }) };
  });
  return { cells: all, scale };
}

function legendOf(palette: Palette, { words }: Speech, { cells, scale }: Coloured, seeds: number): MapLegend {
  const named = (cell: MapCell, label: string) => ({ cell, label });
  const has = (kind: MapCell['kind']) => cells.some((cell) => cell.kind === kind);
  const ofOutcomes = outcomes.map((name) =>
    named({ ...outcomeLook(palette, name), kind: 'measured' }, words.outcomes[name]),
  );
  const split: MapCell = { colour: palette.endings.converges, other: palette.endings.diverges, kind: 'measured' };
  return {
    scale,
    names: [
      ...(scale ? [] : ofOutcomes),
      ...(!scale && seeds > 1 ? [named(split, words.mixed)] : []),
      ...(has('interim') ? [named({ kind: 'interim' }, words.interim)] : []),
      ...(has('impossible') ? [named({ kind: 'impossible' }, words.impossible)] : []),
    ],
  };
}

/** A map as it is drawn. */
export function mapOf(palette: Palette, speech: Speech, state: SweepState): CellMap {
  const { sweep, cells } = state;
  const { x, y } = sweep;
  const found = coloured(palette, speech, state);
  return {
    cells: found.cells,
    columns: cells.x.map((place) => placeName(speech, x.path, place)),
    rows: cells.y.map((place) => placeName(speech, y.path, place)),
    xLabel: axisName(speech, x.path),
    yLabel: axisName(speech, y.path),
    legend: legendOf(palette, speech, found, sweep.seeds),
  };
}
