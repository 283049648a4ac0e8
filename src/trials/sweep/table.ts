import type { Place } from './axis.ts';
import type { CellRun } from './cellRun.ts';
import { outcomeOfCell, worthOf } from './measures.ts';
import { cellsIn } from './order.ts';
import type { Outcome } from './outcome.ts';
import { type Cells, placeOf, type Sweep } from './sweep.ts';

/** A map as plain data: what a script or the command line is given. */
export interface SweepTable {
  readonly x: { readonly field: string; readonly values: readonly Place[] };
  readonly y: { readonly field: string; readonly values: readonly Place[] };
  readonly iterations: number;
  readonly seeds: readonly number[];
  readonly measure: Sweep['measure'];
  /** Row by row from the least of both; cells that can't be have no runs. */
  readonly cells: readonly SweepCell[];
}

interface SweepCell {
  readonly x: Place;
  readonly y: Place;
  readonly outcome: Outcome | null;
  /** By the measure: the median over the seeds. An outcome counts as none. */
  readonly value: number | null;
  readonly runs: readonly SweepRow[];
}

interface SweepRow {
  readonly seed: number;
  readonly outcome: Outcome;
  readonly wasserstein: number;
  readonly floor: number;
  readonly modes: number | null;
  readonly quality: number | null;
  readonly js: number | null;
  /** The iteration of the first look under 1.5 times the floor. */
  readonly near: number | null;
}

const defined = (value: number) => (Number.isNaN(value) ? null : value);
const rowOf = ({ seed, outcome, wasserstein, floor, reached, quality, js, near }: CellRun): SweepRow => ({
  seed,
  outcome,
  wasserstein,
  floor,
  modes: defined(reached),
  quality: defined(quality),
  js: defined(js),
  near: Number.isFinite(near) ? near : null,
});

interface Found {
  readonly sweep: Sweep;
  readonly cells: Cells;
  readonly runs: readonly (readonly CellRun[])[];
}

export function tableOf({ sweep, cells, runs }: Found): SweepTable {
  const { experiment, x, y, iterations, seeds, measure } = sweep;
  return {
    x: { field: x.path, values: cells.x },
    y: { field: y.path, values: cells.y },
    iterations,
    seeds: Array.from({ length: seeds }, (_, k) => (experiment.seed + k) % 2 ** 32),
    measure,
    cells: Array.from({ length: cellsIn(cells) }, (_, cell) => {
      const each = runs[cell] ?? [];
      const [across, up] = placeOf(cells, cell);
      const value = measure === 'outcome' ? Number.NaN : worthOf(measure, each);
      const outcome = outcomeOfCell(each) ?? null;
      return { x: across, y: up, outcome, value: defined(value), runs: each.map(rowOf) };
    }),
  };
}

const columns = ['seed', 'outcome', 'wasserstein', 'floor', 'modes', 'quality', 'js', 'near'] as const;

/** A header and one line a run; what isn't defined is empty. */
export function sweepCsv({ x, y, cells }: SweepTable): string {
  const lines = cells.flatMap((cell) =>
    cell.runs.map((run) => [cell.x, cell.y, ...columns.map((name) => run[name] ?? '')].join(',')),
  );
  return `${[[x.field, y.field, ...columns].join(','), ...lines].join('\n')}\n`;
}
