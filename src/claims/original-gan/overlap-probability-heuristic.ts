import { twoCurves } from '../../studies/twoCurves.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** The first circle is looked at along 512 chords, which leave it by 2e-5. */
const HAIR = 1e-4;

/** A given pair of curves may lie on each other altogether; once one is shifted by a draw that has a density, they never share more than points. */
export const overlapProbabilityHeuristic = claim({
  id: 'overlap-probability-heuristic',
  title: { en: 'No overlap, after a random shift', zh: '随机平移之后，不再重叠' },
  source: [{ of: 'ab', at: 'Lemma 2' }],
  study: twoCurves,
  at: { pair: 'circles', x: 0, y: 0 },
  broken: {
    at: { shifts: 'coin', x: 0, y: 0 },
    what: { en: 'toss a coin for the shift', zh: '平移改由抛硬币决定' },
  },
  likely: {
    en: 'The circles don’t coincide to begin with, or the shift has no density.',
    zh: '两个圆起初并不重合，或者平移没有密度。',
  },
  speaksOf: ['sigma', 'draws'],
  checks: {
    given: { en: 'share of one given circle that lies on the other', zh: '给定的一对圆：一个落在另一个上的比例' },
    shifted: { en: 'random pairs that lie on each other, or touch', zh: '随机平移后仍重合或相切的有几对' },
  },
  judge: ({ near: shareWithin, aligned }) => [
    near('given', shareWithin(HAIR), 1, 0, 'exact'),
    near('shifted', aligned, 0, 0, 'exact'),
  ],
});
