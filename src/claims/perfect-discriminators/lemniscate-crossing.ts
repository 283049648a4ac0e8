import { latentImage } from '../../studies/latentImage.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** As shares of the picture: where the lemniscate crosses itself, and a place on it that is like any other. */
const CROSSING = [0.5, 1 / Math.sqrt(32)] as const;
const TIP = [1, 1 / Math.sqrt(32)] as const;
const RADIUS = 0.05;

/** One number draws the lemniscate, and still it is no manifold: where it crosses itself four branches meet, not two. */
export const lemniscateCrossing = claim({
  id: 'lemniscate-crossing',
  title: { en: 'A curve that is no manifold', zh: '不是流形的曲线' },
  source: [{ of: 'ab', at: '§2' }],
  study: latentImage,
  at: { map: 'lemniscate' },
  speaksOf: ['map'],
  checks: {
    crossing: { en: 'branches at the crossing', zh: '自交点处的分支数' },
    elsewhere: { en: 'branches at another point', zh: '另一点处的分支数' },
  },
  judge: ({ branchesAt }) => [
    near('crossing', branchesAt(CROSSING, RADIUS), 4, 0, 'exact'),
    near('elsewhere', branchesAt(TIP, RADIUS), 2, 0, 'exact'),
  ],
});
