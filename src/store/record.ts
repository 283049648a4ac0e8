import { type Frame, reportColumns } from '../worker/protocol.ts';
import type { Frames, SeriesName } from './run.ts';
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
  recordReports(frames, frame.reports);
  /** What isn't defined leaves a gap. */
  const add = (name: SeriesName, x: number, y: number | null | undefined) => {
    if (y !== undefined) push(frames.series[name], x, y ?? Number.NaN);
  };
  add('theta', frame.iteration, frame.theta);
  const { measures } = frame;
  if (!measures || measures.iteration === frames.series.wasserstein.x[frames.series.wasserstein.length - 1]) return;
  const at = measures.iteration;
  add('wasserstein', at, measures.wasserstein.value);
  add('slicedWasserstein', at, measures.slicedWasserstein.value);
  add('criticWasserstein', at, measures.criticEstimate.value);
  add('js', at, measures.js.value);
  add('impliedJs', at, measures.impliedJs?.value);
  add('klForward', at, measures.klForward.value);
  add('klReverse', at, measures.klReverse.value);
  add('tv', at, measures.tv.value);
  add('modes', at, measures.modes?.covered);
}

function recordReports({ series }: Frames, reports: Float64Array): void {
  const each: readonly [SeriesName, number][] = [
    ['criticLoss', column.criticLoss],
    ['generatorLoss', column.generatorLoss],
    ['penalty', column.penalty],
    ['generatorGradient', column.generatorGradient],
  ];
  for (let row = 0; row < reports.length; row += reportColumns.length) {
    const x = reports[row + column.iteration] as number;
    for (const [name, offset] of each) {
      const y = reports[row + offset] as number;
      if (!Number.isNaN(y)) push(series[name], x, y);
    }
    const estimate = (reports[row + column.realMean] as number) - (reports[row + column.generatedMean] as number);
    push(series.criticEstimate, x, estimate);
  }
}

/** Forgets a run's curves; the last picture stays until the next one comes. */
export function clearSeries(frames: Frames): void {
  for (const series of Object.values(frames.series)) clear(series);
}
