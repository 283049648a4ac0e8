import type { Measures } from '../divergences/estimate.ts';
import { type History, historyPoints, type SeriesName } from '../files/history.ts';
import type { DiagnosisKind } from '../worker/findings.ts';
import { type Frame, reportColumns } from '../worker/protocol.ts';
import type { Found, Frames } from './run.ts';
import { clear, push, rewind } from './series.ts';

const column = Object.fromEntries(reportColumns.map((name, index) => [name, index])) as Record<
  (typeof reportColumns)[number],
  number
>;

/** Makes a frame the newest and draws its numbers out into the curves. */
export function record(frames: Frames, frame: Frame): void {
  const before = frames.newest;
  frames.newest = frame;
  const from = frame.reports.length > 0 ? (frame.reports[column.iteration] as number) - 1 : frame.iteration;
  if (before && from < before.iteration) {
    for (const series of Object.values(frames.series)) rewind(series, from);
  }
  recordReports(frames.series, frame.reports);
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
  if (!history) return;
  for (const [name, x, y] of historyPoints(history)) push(frames.series[name], x, y);
}

/** Forgets a run's curves; the last picture stays until the next one comes. */
export function clearSeries(frames: Frames): void {
  frames.findings = {};
  for (const series of Object.values(frames.series)) clear(series);
}
