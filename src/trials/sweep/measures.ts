import { quantile } from '../../math/quantile.ts';
import type { CellRun } from './cellRun.ts';
import { type Outcome, outcomes } from './outcome.ts';

/** What a cell may be coloured by. */
export const measureNames = ['outcome', 'distance', 'modes', 'quality', 'js', 'near', 'converging'] as const;
export type MeasureName = (typeof measureNames)[number];

interface NumberMeasure {
  /** Of one run; ∞ where a run never gets there. The median over a cell's runs is its value. */
  readonly of: (run: CellRun) => number;
  readonly log?: true;
  /** What its colours span, where that is known before anything is measured. */
  readonly span?: readonly [low: number, high: number];
}

export const numberMeasures: Readonly<Record<Exclude<MeasureName, 'outcome' | 'converging'>, NumberMeasure>> = {
  distance: { of: ({ wasserstein, floor }) => wasserstein / floor, log: true },
  modes: { of: ({ reached }) => reached },
  quality: { of: ({ quality }) => quality },
  js: { of: ({ js }) => js, span: [0, Math.LN2] },
  near: { of: ({ near }) => near },
};

/** The outcome of most runs; of two that are as frequent the first of the list, in which the rules are. */
export function outcomeOfCell(runs: readonly CellRun[]): Outcome | undefined {
  const count = (name: Outcome) => runs.filter(({ outcome }) => outcome === name).length;
  return runs.length === 0 ? undefined : outcomes.reduce((best, name) => (count(name) > count(best) ? name : best));
}

/** Share of a cell's runs with that outcome. */
export const shareOf = (runs: readonly CellRun[], outcome: Outcome): number =>
  runs.filter((run) => run.outcome === outcome).length / runs.length;

/** What a cell is worth; NaN where nothing has run, or the measure isn't defined. An outcome is its place in the list. */
export function worthOf(measure: MeasureName, runs: readonly CellRun[]): number {
  if (runs.length === 0) return Number.NaN;
  if (measure === 'outcome') return outcomes.indexOf(outcomeOfCell(runs) as Outcome);
  if (measure === 'converging') return shareOf(runs, 'converges');
  const values = runs.map(numberMeasures[measure].of).filter((value) => !Number.isNaN(value));
  return quantile(values, 0.5);
}
