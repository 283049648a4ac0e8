import type { Experiment } from '../experiment/experiment.ts';
import { quantile } from '../math/quantile.ts';
import { armNames, differencesFrom } from './arms.ts';
import { type Banded, differenceOf, otherBatches, overSeeds, overWindows, partingOf } from './pairing.ts';
import { type TrialName, trialNames } from './series.ts';
import type { Trial } from './trial.ts';

/** The share by which losses must differ for two runs to be apart to the eye. */
export const SEEN = 0.01;

/** Where the first pair's losses part: at all, and by more than `SEEN`. */
export interface Parting {
  readonly atAll: number | undefined;
  readonly seen: number | undefined;
}

export const partingsOf = (first: Trial | undefined, second: Trial | undefined): Parting => {
  const [a, b] = [first?.trace, second?.trace];
  const at = (share: number) => a && b && partingOf(a, b, share);
  return { atAll: at(0), seen: at(SEEN) };
};

/** The difference of two arms, seed by seed: of one pair over windows, of several Student's interval. */
export function bandOf(first: readonly Trial[], second: readonly Trial[], name: TrialName): Banded {
  const pairs = first.flatMap((trial, n) => (second[n] ? [differenceOf(trial, second[n], name)] : []));
  const [only] = pairs;
  return pairs.length === 1 && only ? overWindows(only) : overSeeds(pairs);
}

/** What a curve is at a run's last look; NaN before the first. */
export const endOf = ({ series }: Trial, name: TrialName): number => series[name].at(-1) ?? Number.NaN;

/** The median over an arm's runs of what a curve is at their ends, those that diverged at their last sound look. */
export const medianEnd = (trials: readonly Trial[], name: TrialName): number => {
  const ends = trials.map((trial) => endOf(trial, name)).filter((value) => !Number.isNaN(value));
  return quantile(ends, 0.5);
};

const defined = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !Number.isNaN(value)));

/** A comparison as plain data, for scripts and the command line; everything that isn't defined is left out. */
export function compared(arms: readonly Experiment[], trials: readonly (readonly Trial[])[]) {
  const [first] = arms as readonly [Experiment, ...Experiment[]];
  const [own = []] = trials;
  return {
    arms: arms.map((arm, k) => ({
      name: armNames[k],
      differences: Object.fromEntries(k === 0 ? [] : differencesFrom(first, arm)),
      iterations: Math.min(...(trials[k] ?? []).map(({ iteration }) => iteration.at(-1) ?? 0)),
      diverged: (trials[k] ?? []).filter(({ diverged }) => diverged).length,
      ends: defined(Object.fromEntries(trialNames.map((name) => [name, medianEnd(trials[k] ?? [], name)]))),
    })),
    pairs: arms.slice(1).map((arm, k) => {
      const others = trials[k + 1] ?? [];
      const { atAll, seen } = partingsOf(own[0], others[0]);
      const ends = trialNames.map((name) => {
        const { middle, low, high, counts } = bandOf(own, others, name);
        const end = {
          difference: middle.at(-1) ?? Number.NaN,
          low: low.at(-1) ?? Number.NaN,
          high: high.at(-1) ?? Number.NaN,
        };
        return [name, { ...end, of: counts.at(-1) ?? 0 }] as const;
      });
      return {
        arm: armNames[k + 1],
        against: armNames[0],
        otherBatches: otherBatches(first, arm),
        parts: { atAll: atAll ?? null, byOnePercent: seen ?? null },
        band: own.length > 1 ? 'student-95' : 'range-of-windows',
        ends: Object.fromEntries(ends.filter(([, { difference }]) => !Number.isNaN(difference))),
      };
    }),
  };
}
