import type { Measures } from '../divergences/estimate.ts';
import { changesBetween } from '../experiment/changes.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type Change, type History, historyPoints, type SeriesName } from '../files/history.ts';
import type { DiagnosisKind } from '../worker/findings.ts';
import { type Frame, reportColumns } from '../worker/protocol.ts';
import { type Before, emptySeries, type Found, type Frames } from './run.ts';
import { clear, push, rewind } from './series.ts';

const column = Object.fromEntries(reportColumns.map((name, index) => [name, index])) as Record<
  (typeof reportColumns)[number],
  number
>;

/** Makes a frame the newest and draws its numbers out into the curves. */
export function record(frames: Frames, frame: Frame): void {
  const before = frames.newest;
  frames.newest = frame;
  const from = frame.reports.length > 0 ? (frame.reports[column.iteration] as number) - 1 : frame.reach;
  if (before && from < before.reach) {
    for (const series of Object.values(frames.series)) rewind(series, from);
    // What was changed later is of the course that was left, or holds from where the run now goes on.
    frames.changes =
      frame.branch === before.branch
        ? frames.changes.map((change) => ({ ...change, iteration: Math.min(change.iteration, from) }))
        : frames.changes.filter(({ iteration }) => iteration <= from);
  }
  recordReports(frames.series, frame.reports);
  // What was is in the curves already.
  if (frame.iteration < frame.reach) return;
  if (frame.theta !== undefined) push(frames.series.theta, frame.iteration, frame.theta);
  const { wasserstein } = frames.series;
  const { measures } = frame;
  if (measures && measures.iteration !== wasserstein.x[wasserstein.length - 1]) recordMeasures(frames.series, measures);
}

/** Keeps a finding in place of the last one of its kind. */
export function recordFinding(frames: Frames, found: Found): void {
  frames.findings = { ...frames.findings, [found.finding.kind]: found };
}

/** Drops the findings that are no longer asked for. */
export function keepFindings(frames: Frames, kinds: readonly DiagnosisKind[]): void {
  const kept = Object.entries(frames.findings).filter(([kind]) => kinds.includes(kind as DiagnosisKind));
  frames.findings = Object.fromEntries(kept);
}

type Curves = Frames['series'];

const reported = [
  ['criticLoss', column.criticLoss],
  ['generatorLoss', column.generatorLoss],
  ['penalty', column.penalty],
  ['generatorGradient', column.generatorGradient],
] as const satisfies readonly (readonly [SeriesName, number])[];

/** Curves of what every iteration reports, and of θ. */
type Reported = (typeof reported)[number][0] | 'batchEstimate' | 'theta';

/** Draws measures out into the curves, at the iteration they are of. */
export function recordMeasures(series: Curves, measures: Measures): void {
  const values: Readonly<Record<Exclude<SeriesName, Reported>, number | null | undefined>> = {
    wasserstein: measures.wasserstein.value,
    slicedWasserstein: measures.slicedWasserstein.value,
    criticEstimate: measures.criticEstimate.value,
    js: measures.js.value,
    impliedJs: measures.impliedJs?.value,
    klForward: measures.klForward.value,
    klReverse: measures.klReverse.value,
    tv: measures.tv.value,
    modes: measures.modes?.covered,
  };
  for (const [name, y] of Object.entries(values)) {
    // What isn't defined leaves a gap.
    if (y !== undefined) push(series[name as SeriesName], measures.iteration, y ?? Number.NaN);
  }
}

/** Draws reports, `reportColumns` numbers each, out into the curves. */
export function recordReports(series: Curves, reports: Float64Array): void {
  for (let row = 0; row < reports.length; row += reportColumns.length) {
    const x = reports[row + column.iteration] as number;
    for (const [name, offset] of reported) {
      const y = reports[row + offset] as number;
      if (!Number.isNaN(y)) push(series[name], x, y);
    }
    const estimate = (reports[row + column.realMean] as number) - (reports[row + column.generatedMean] as number);
    push(series.batchEstimate, x, estimate);
  }
}

/** Fills the curves with a run's history in place of what they held. */
export function recordHistory(frames: Frames, history: History | undefined): void {
  clearSeries(frames);
  frames.before = undefined;
  if (!history) return;
  for (const [name, x, y] of historyPoints(history)) push(frames.series[name], x, y);
  frames.changes = history.changes ?? [];
}

/** A change under way; `dragged` where the last one was made by the same drag of a slider. */
export function recordChange(frames: Frames, change: Change, dragged: boolean): void {
  const last = frames.changes.at(-1);
  const merged = dragged && last?.field === change.field;
  frames.changes = merged
    ? [...frames.changes.slice(0, -1), { ...last, to: change.to, until: change.iteration }]
    : [...frames.changes, change];
}

/**
 * Begins the curves of a run, and keeps those of the run before it where the two can be compared: of one kind of data.
 * While a slider is dragged, each of whose stops is a run, that is the one before the drag.
 */
export function recordStart(frames: Frames, was: Experiment | undefined, is: Experiment, dragged: boolean): void {
  const { series, changes, before } = frames;
  const { x, length } = series.wasserstein;
  if (was && length > 0 && (x[length - 1] as number) > 0 && !(dragged && before)) {
    // The same run once more draws the same curves.
    const again = changesBetween(was, is).length === 0 && changes.every(({ iteration }) => iteration === 0);
    if (!again)
      [frames.before, frames.series] = [{ experiment: was, changes, series }, before?.series ?? emptySeries()];
  }
  clearSeries(frames);
  if (frames.before?.experiment.dataset.kind !== is.dataset.kind) frames.before = undefined;
  const changed = frames.before ? changesBetween(frames.before.experiment, is) : [];
  frames.changes = changed.map((change) => ({ ...change, iteration: 0 }));
}

/** The curves of the courses of a run that were left, by their branch. */
export type Courses = Map<number, Before>;

/** More than a reader finds the way back through; each is half a megabyte. */
const MOST_COURSES = 16;

/**
 * Keeps the curves of the course that is left, also as those to compare with, and takes up those of a course that was left before.
 * The curves of a new one are the same up to where it begins: its first frame tells where that is.
 */
export function recordBranch(frames: Frames, courses: Courses, from: number, to: number, experiment: Experiment): void {
  const { changes, series } = frames;
  frames.before = { experiment, changes, series };
  courses.set(from, frames.before);
  if (courses.size > MOST_COURSES) courses.delete(courses.keys().next().value as number);
  const next = courses.get(to) ?? frames.before;
  frames.series = structuredClone(next.series);
  frames.changes = next.changes;
  frames.findings = {};
}

/** Forgets a run's curves; the last picture stays until the next one comes. */
export function clearSeries(frames: Frames): void {
  frames.findings = {};
  frames.changes = [];
  for (const series of Object.values(frames.series)) clear(series);
}

/** Lets go of the curves before, and of what set the run apart from them. */
export function forgetBefore(frames: Frames): void {
  frames.before = undefined;
  frames.changes = frames.changes.filter(({ iteration }) => iteration > 0);
  frames.notify();
}
