import type { PenalisedRuns, Reached } from '../../studies/penalisedRuns.ts';
import { atLeast, atMost, near } from '../check.ts';

// What the presets of one chapter share: how far a quick run comes.

/** The end of a run; nothing of it is a number where there is none. */
export const endOf = (run: readonly Reached[]): Pick<Reached, 'wasserstein' | 'near' | 'modes'> =>
  run.at(-1) ?? { wasserstein: Number.NaN, near: Number.NaN, modes: Number.NaN };

export const reachWords = {
  distance: { en: 'W₁ in the end', zh: '最后的 W₁' },
  modes: { en: 'modes with a point within 0.2', zh: '0.2 以内有样本的模式数' },
  near: { en: 'share of points within 0.2 of a mode', zh: '离某个模式 0.2 以内的样本比例' },
} as const;

export const tooSoon = {
  at: { iterations: 40 },
  what: { en: 'stop after 40 steps', zh: '训练 40 步就停' },
} as const;

/** A preset that has modes comes within `most` of the data, finds them all, and puts at least the share `least` near one. */
export function reaches({ run }: PenalisedRuns, most: number, modes: number, least: number) {
  const end = endOf(run);
  return [
    atMost('distance', end.wasserstein, most, 0, 'finite-training'),
    near('modes', end.modes, modes, 0, 'finite-training'),
    atLeast('near', end.near, least, 0, 'finite-training'),
  ] as const;
}
