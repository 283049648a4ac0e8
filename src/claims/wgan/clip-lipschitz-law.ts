import { clippedLines } from '../../studies/clippedLines.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** cᴸhᴸ⁻¹: no clipped network of L matrices and width h is steeper along an axis, for a row of each hidden one adds up to ch. */
export const clipBound = (clip: number, hidden: number, width: number): number =>
  clip ** (hidden + 1) * width ** hidden;

/** Between parallel lines a clipped critic becomes as steep as it may, and finds cᴸhᴸ⁻¹·|θ| where W is |θ|. */
export const clipLipschitzLaw = claim({
  id: 'clip-lipschitz-law',
  title: { en: 'Clipping at c means K = cᴸhᴸ⁻¹', zh: '裁剪到 c，就是 K = cᴸhᴸ⁻¹' },
  source: [{ of: 'ours' }, { of: 'wgan', at: 'Alg. 1' }],
  study: clippedLines,
  broken: {
    at: { clip: 0.3, activation: 'relu' },
    what: { en: 'clip loosely, with units that die', zh: '放松裁剪，用会失活的单元' },
  },
  likely: {
    en: 'Units saturate or die, or training has not reached the box’s corner.',
    zh: '有单元饱和或失活，或训练还没到达裁剪盒的角上。',
  },
  checks: { estimate: { en: 'what the critic finds', zh: '判别器得到的值' } },
  judge({ estimate }, { clip, depth, width, theta }) {
    const predicted = clipBound(clip, depth, width) * Math.abs(theta);
    return [near('estimate', estimate.at(-1) ?? Number.NaN, predicted, 0.05 * predicted, 'finite-training')];
  },
});
