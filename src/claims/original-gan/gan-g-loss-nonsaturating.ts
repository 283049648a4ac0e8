import { mean } from '../../math/mean.ts';
import { vanishing } from '../../studies/vanishing.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';
import { largestError } from './pointByPoint.ts';

/** ∇ₓ(−log D) = −(1 − D)∇ℓ: the same direction as the saturating loss, with a weight that goes to 1. */
export const ganGLossNonsaturating = claim({
  id: 'gan-g-loss-nonsaturating',
  title: { en: 'The −log D loss weighs each sample by 1 − D', zh: '−log D 损失按 1 − D 给每个样本加权' },
  source: [{ of: 'gan', at: '§3' }],
  study: vanishing,
  broken: overlap,
  likely: { en: 'The discriminator doesn’t yet tell the two apart.', zh: '判别器还分不清两边。' },
  checks: {
    weight: { en: 'largest error of the weight 1 − D, sample by sample', zh: '各样本权重 1 − D 的最大误差' },
    mean: { en: 'mean weight in the end', zh: '最后的平均权重' },
  },
  judge({ points: { d, slope, nonSaturating } }) {
    const weight = d.map((share) => 1 - share);
    return [
      near('weight', largestError(nonSaturating, weight, slope), 0, 1e-6, 'rounding'),
      near('mean', mean(weight), 1, 0.01, 'finite-training'),
    ];
  },
});
