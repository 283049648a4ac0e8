import type { ClaimFigures } from './claims.ts';
import type { Coverage } from './coverage.ts';
import { COVERAGE_SECONDS, FIELD_MILLISECONDS } from './floors.ts';
import type { MapFigures } from './map.ts';
import { median, summarise } from './measure.ts';
import type { MemoryRow } from './memory.ts';
import type { PageFigures } from './page.ts';
import { type Comparison, gigaflops } from './ratios.ts';
import type { LeftOut, Speed } from './speeds.ts';
import { type Workload, workloads } from './workloads.ts';

/** Three significant digits, no exponent. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(places, 6) });
}

/** Lines of a table with aligned columns: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const verdict = (reached: boolean) => (reached ? 'reached' : 'not reached');

export function speedTable(workload: Workload, speeds: readonly Speed[]): string {
  const { criticSteps } = workloads[workload];
  const rows = speeds.map(({ subject, place, rounds }) => {
    const { median: middle, deviation, count } = summarise(rounds.filter((value) => value !== undefined));
    const bare = subject === 'product';
    return [
      subject,
      place,
      bare ? '' : digits(middle * criticSteps),
      bare ? '' : digits(middle),
      `${digits((100 * deviation) / middle)} %`,
      String(count),
      digits(gigaflops(workload, subject, middle)),
    ];
  });
  return table(['', 'place', 'critic steps/s', 'iterations/s', 'deviation', 'rounds', 'GFLOP/s'], rows);
}

export function ratioTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ ours, theirs, workload, ratio, floor, reached }) => [
    `${ours} / ${theirs}`,
    workload,
    digits(ratio.value),
    `${digits(ratio.least)} … ${digits(ratio.most)}`,
    `≥ ${digits(floor)}`,
    verdict(reached),
  ]);
  return table(['ratio of medians', 'workload', 'ratio', 'by rounds', 'floor', ''], rows);
}

export function coverageLine(name: string, runs: readonly Coverage[], limited: boolean): string {
  // A run that was given up is slower than any that was not: the median stays right while most arrive.
  const seconds = median(runs.map((run) => (run.reached ? run.seconds : Number.POSITIVE_INFINITY)));
  const iterations = median(runs.map((run) => (run.reached ? run.iterations : Number.POSITIVE_INFINITY)));
  const arrived = runs.filter(({ reached }) => reached).length;
  const judged = limited ? `; ≤ ${COVERAGE_SECONDS} s: ${verdict(seconds <= COVERAGE_SECONDS)}` : '';
  const figures = `median ${digits(seconds)} s, ${digits(iterations)} iterations`;
  return `${name}: ${figures} (${arrived} of ${runs.length} seeds arrived${judged})`;
}

export const fieldLine = (milliseconds: number): string =>
  `the critic’s field, 96 × 96 points: ${digits(milliseconds)} ms (≤ ${FIELD_MILLISECONDS} ms: ${verdict(milliseconds <= FIELD_MILLISECONDS)})`;

/** Each round compares the same seed. */
export function claimsLine({ claims, direct, alone, together, workers }: ClaimFigures): string {
  const against = (others: readonly number[]) =>
    median(others.map((seconds, k) => seconds / (direct[k] ?? Number.NaN)));
  const parts = [
    `${claims} claims: ${digits(median(direct))} s one after the other on the page’s thread`,
    `× ${digits(against(alone))} in a pool of one worker`,
    ...(together.length > 0 ? [`× ${digits(against(together))} in one of ${workers}`] : []),
  ];
  return parts.join(', ');
}

export function mapLine({ cells, workers, seconds, afterTen, cpu }: MapFigures): string {
  const parts = [
    `${cells} cells: ${digits(seconds)} s with ${workers} ${workers === 1 ? 'worker' : 'workers'}`,
    `${afterTen} of them in the first ten seconds`,
    `${digits(cpu)} s of processor time a cell`,
  ];
  return parts.join(', ');
}

export function memoryTable(rows: readonly MemoryRow[]): string {
  const cells = rows.map(({ subject, iterations, before, after, grew }) => [
    subject,
    digits(iterations),
    ...(['webassembly', 'gpu', 'heap'] as const).map((kind) => digits(after[kind] - before[kind])),
    grew ? 'grew' : 'no growth',
  ]);
  return table(['bytes gained', 'iterations', 'WebAssembly', 'GPU buffers', 'JS heap', ''], cells);
}

export function pageLines(figures: PageFigures): string {
  return [
    `First movement ${digits(figures.firstMovement)} ms after navigation, on ${figures.engine}`,
    `Initial JavaScript ${digits(figures.initialBytes / 1000)} kB gzipped; until the first movement ${digits(figures.loadedBytes / 1000)} kB`,
    `While training: 95 % of frames within ${digits(figures.frame95)} ms, longest main-thread task ${digits(figures.longestTask)} ms`,
    `Input to paint: 95 % within ${digits(figures.input95)} ms (${figures.inputs} inputs)`,
  ].join('\n');
}

export function leftOutLines(leftOut: readonly LeftOut[]): string {
  return leftOut.map(({ what, why }) => `Left out: ${what}: ${why}`).join('\n');
}
