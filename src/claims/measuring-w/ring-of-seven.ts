import { seams } from '../../studies/seams.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** A ring whose angles run from 0 to 2π, both included, has a centre fewer than listed, and one of double weight. */
export const ringOfSeven = claim({
  id: 'ring-of-seven',
  title: { en: 'Eight Gaussians that are seven', zh: '其实只有七个的“八个高斯”' },
  source: [{ of: 'ours' }],
  study: seams,
  at: { seam: 'closed' },
  broken: { at: { seam: 'open' }, what: { en: 'leave out the second end', zh: '去掉重复的那一端' } },
  checks: {
    places: { en: 'places where points are put', zh: '放置样本的位置数' },
    told: { en: 'modes of the data', zh: '数据的模式数' },
    heaviest: { en: 'weight of the heaviest', zh: '最重的权重' },
    lightest: { en: 'weight of the lightest', zh: '最轻的权重' },
  },
  judge: ({ shares, told }, { modes }) => [
    near('places', shares.length, modes - 1, 0, 'exact'),
    near('told', told, modes - 1, 0, 'exact'),
    near('heaviest', shares[0] ?? Number.NaN, 2 / modes, 1e-12, 'rounding'),
    near('lightest', shares.at(-1) ?? Number.NaN, 1 / modes, 1e-12, 'rounding'),
  ],
});
