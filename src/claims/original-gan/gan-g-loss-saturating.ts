import { mean } from '../../math/mean.ts';
import { vanishing } from '../../studies/vanishing.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';
import { largestError } from './pointByPoint.ts';

/** ∇ₓ log(1 − D) = −D∇ℓ: the saturating loss forgets the samples that are easiest to tell. */
export const ganGLossSaturating = claim({
  id: 'gan-g-loss-saturating',
  title: { en: 'The saturating loss weighs each sample by D', zh: '饱和损失按 D 给每个样本加权' },
  source: [{ of: 'gan', at: 'eq. 1' }],
  study: vanishing,
  broken: overlap,
  likely: { en: 'The discriminator doesn’t yet tell the two apart.', zh: '判别器还分不清两边。' },
  checks: {
    weight: { en: 'largest error of the weight D, sample by sample', zh: '各样本权重 D 的最大误差' },
    mean: { en: 'mean weight in the end', zh: '最后的平均权重' },
  },
  judge: ({ points: { d, slope, saturating } }) => [
    near('weight', largestError(saturating, d, slope), 0, 1e-6, 'rounding'),
    near('mean', mean(d), 0, 0.01, 'finite-training'),
  ],
});
