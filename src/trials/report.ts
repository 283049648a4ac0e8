import type { Look } from './look.ts';
import { type Bands, bandsOf, shares } from './quantiles.ts';
import { type TrialName, trialNames } from './series.ts';
import type { Divergence, Trial } from './trial.ts';

/** A run of an experiment by its seed. */
export interface Seeded {
  readonly seed: number;
  readonly trial: Trial;
}

/** How one run ended: the numbers of its last look. */
export interface End {
  readonly seed: number;
  readonly iteration: number;
  readonly diverged?: Divergence;
  /** Numbers that the last look has; what isn't defined is null. */
  readonly last: Readonly<Partial<Record<TrialName, number | null>>>;
}

/** The curves that any of these runs has a number of. */
export const curvesIn = (trials: readonly Trial[]): readonly TrialName[] =>
  trialNames.filter((name) => trials.some(({ series }) => series[name].some((y) => !Number.isNaN(y))));

/** What several runs of one experiment say, one by one and together. */
export interface Report {
  readonly runs: readonly End[];
  readonly diverged: number;
  /** By the curve, look by look: `q10` and so on, and how many runs they are of. */
  readonly quantiles: Readonly<Partial<Record<TrialName, Readonly<Record<string, readonly (number | null)[]>>>>>;
  /** What the same estimators read between independent sets of real points. */
  readonly floors: Look;
}

const defined = (y: number) => (Number.isNaN(y) ? null : y);

/** `q10` of 0.1. */
const shareName = (share: number) => `q${Math.round(100 * share)}`;

function written({ iteration, runs, quantiles }: Bands) {
  const columns = shares.map((share, k) => [shareName(share), Array.from(quantiles[k] ?? [], defined)] as const);
  return { iteration: [...iteration], runs: [...runs], ...Object.fromEntries(columns) };
}

export function reportOf(seeded: readonly Seeded[], floors: Look): Report {
  const trials = seeded.map(({ trial }) => trial);
  const names = curvesIn(trials);
  const runs = seeded.map(({ seed, trial: { iteration, series, diverged } }) => ({
    seed,
    iteration: iteration.at(-1) ?? 0,
    ...(diverged && { diverged }),
    last: Object.fromEntries(names.map((name) => [name, defined(series[name].at(-1) ?? Number.NaN)])),
  }));
  return {
    runs,
    diverged: runs.filter((run) => 'diverged' in run).length,
    quantiles: Object.fromEntries(names.map((name) => [name, written(bandsOf(trials, name))])),
    floors,
  };
}

/** A table of all looks at all runs: one line a look, empty where nothing is defined; the iteration at which a run diverged last. */
export function trialsCsv(seeded: readonly Seeded[]): string {
  const names = curvesIn(seeded.map(({ trial }) => trial));
  const cell = (y: number | undefined) => (y === undefined || Number.isNaN(y) ? '' : String(y));
  const lines = seeded.flatMap(({ seed, trial: { iteration, series, diverged } }) =>
    iteration.map((at, look) =>
      [seed, at, ...names.map((name) => cell(series[name][look])), diverged?.iteration ?? ''].join(','),
    ),
  );
  return `${[['seed', 'iteration', ...names, 'divergedAt'].join(','), ...lines].join('\n')}\n`;
}
