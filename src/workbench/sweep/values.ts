import type { CellRun } from '../../trials/sweep/cellRun.ts';
import { type MeasureName, outcomeOfCell, shareOf, worthOf } from '../../trials/sweep/measures.ts';
import { type Outcome, outcomes } from '../../trials/sweep/outcome.ts';
import { figure, percent, significant } from '../../ui/text/format.ts';
import type { SweepWords } from './words.ts';

/** What became of a cell's runs: `converges`, or `2 × converges, 1 × stalls`. */
export function outcomesOf(words: SweepWords, runs: readonly CellRun[]): string {
  const counts = outcomes
    .map((outcome) => ({ outcome, count: Math.round(shareOf(runs, outcome) * runs.length) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (counts.length === 1) return words.outcomes[counts[0]?.outcome as Outcome];
  return counts.map(({ outcome, count }) => words.share({ count, outcome: words.outcomes[outcome] })).join(words.comma);
}

/** A measure's value in words. */
export function valueName(words: SweepWords, measure: MeasureName, value: number): string {
  if (measure === 'near' && value === Number.POSITIVE_INFINITY) return words.never;
  if (measure === 'quality' || measure === 'converging') return Number.isNaN(value) ? '–' : percent(value);
  return measure === 'modes' || measure === 'near' ? figure(value) : significant(value);
}

/** What a cell with runs is worth, in words. */
export function worthName(words: SweepWords, measure: MeasureName, runs: readonly CellRun[]): string {
  if (measure === 'outcome') return outcomesOf(words, runs);
  return valueName(words, measure, worthOf(measure, runs));
}

/** Whether a cell's runs disagree, and what the second most of them became. */
export function otherOutcome(runs: readonly CellRun[]): Outcome | undefined {
  const first = outcomeOfCell(runs);
  return outcomeOfCell(runs.filter(({ outcome }) => outcome !== first));
}
