import { angleShares } from '../../studies/angleLaw.ts';
import { twoCurves } from '../../studies/twoCurves.ts';
import { near, where } from '../check.ts';
import { claim } from '../claim.ts';

/** Shares of the pairs that cross, of which some do at less than an angle. */
const SHARES = [0.1, 0.25, 0.5, 0.75];
/** Where fewer cross, chance leaves nothing to tell. */
const FEW = 0.1;
/** So many standard deviations leave chance one in 10⁶. */
const DEVIATIONS = 5;

/**
 * Shifted at random, two circles that coincide cross: at less than α with probability 1 − exp(−sin²(α/2)/σ²), and at 0 never.
 * From elsewhere their distance has Rice's law.
 */
export const lemma2 = claim({
  id: 'lemma-2',
  title: { en: 'Random shifts never leave a touch', zh: '随机平移之后，几乎必然不再相切' },
  source: [{ of: 'ab', at: 'Lemma 2' }],
  study: twoCurves,
  at: { pair: 'circles', x: 0, y: 0 },
  broken: {
    at: { shifts: 'coin' },
    what: { en: 'toss a coin for the shift', zh: '平移改由抛硬币决定' },
  },
  speaksOf: ['pair', 'x', 'y', 'shifts', 'sigma', 'draws'],
  likely: {
    en: 'The shift has no density: the circles may come to lie on each other again.',
    zh: '平移没有密度：两圆可能重新叠在一起。',
  },
  checks: {
    law: { en: 'share of pairs that cross at less than α', zh: '交角小于 α 的比例' },
    aligned: { en: 'pairs that touch or coincide', zh: '相切或重合的有几对' },
  },
  judge({ angles, aligned }, at) {
    const law = angleShares({ ...at, shifts: 'normal' });
    const shares = law.total > FEW ? SHARES.map((share) => share * law.total) : [];
    return [
      ...shares.map((share) => {
        const alpha = law.angleOf(share);
        const measured = angles.filter((angle) => angle < alpha).length / at.draws;
        const tolerance = DEVIATIONS * Math.sqrt((share * (1 - share)) / at.draws);
        return where('alpha', alpha, near('law', measured, share, tolerance, 'sampling'));
      }),
      near('aligned', aligned, 0, 0, 'exact'),
    ];
  },
});
