import type { Look } from '../look.ts';
import type { TrialName } from '../series.ts';
import type { Trial } from '../trial.ts';

const endOf = ({ series }: Trial, name: TrialName): number => series[name].at(-1) ?? Number.NaN;

/** What failures are seen by, each a number of one run; NaN where the run has none. */
export const signs = {
  /** W₁ at the end, in units of its floor: 1 is as near as real points are to real points. */
  overFloor: (trial, { wasserstein = Number.NaN }) => endOf(trial, 'wasserstein') / wasserstein,
  /** The range of W₁ over the second half of the looks, data units: a run that settles has little. */
  swing({ series }) {
    const half = series.wasserstein.slice(Math.ceil(series.wasserstein.length / 2));
    return half.length === 0 ? Number.NaN : Math.max(...half) - Math.min(...half);
  },
  /** Modes that a drawn dot reaches at the end. */
  reached: (trial) => endOf(trial, 'reached'),
  /** |θ| at the end: how far a segment still is from its data, which stand at 0. */
  distance: (trial) => Math.abs(endOf(trial, 'theta')),
  /** ‖∂(generator loss)/∂θ‖ at the end. */
  gradient: (trial) => Math.abs(endOf(trial, 'generatorGradient')),
  /** |critic's estimate − W₁| / W₁ at the end. */
  misread(trial) {
    const w = endOf(trial, 'wasserstein');
    return Math.abs(endOf(trial, 'criticEstimate') - w) / w;
  },
} as const satisfies Record<string, (trial: Trial, floors: Look) => number>;

export type Sign = keyof typeof signs;

export const signOf = (sign: Sign, trial: Trial, floors: Look): number => signs[sign](trial, floors);
