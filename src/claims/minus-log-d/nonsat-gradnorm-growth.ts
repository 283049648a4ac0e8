import { vanishing } from '../../studies/vanishing.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** The gradient of −log D does not vanish: it grows while the discriminator trains, and so does its scatter from batch to batch. */
export const nonsatGradnormGrowth = claim({
  id: 'nonsat-gradnorm-growth',
  title: { en: 'The gradient of −log D grows, and gets noisy', zh: '−log D 的梯度越来越大，也越来越不稳' },
  source: [{ of: 'ab', at: 'Fig. 3' }],
  study: vanishing,
  broken: overlap,
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    growth: { en: 'last gradient over that at step 32', zh: '最后的梯度与第 32 步梯度之比' },
    scatter: { en: 'last scatter over that at step 32', zh: '最后的分散程度与第 32 步之比' },
  },
  judge({ looks }) {
    const [early, last] = [looks.find(({ step }) => step >= 30), looks.at(-1)];
    const ratio = (of: 'nonSaturating' | 'deviation') => (last?.[of] ?? Number.NaN) / (early?.[of] ?? Number.NaN);
    return [
      atLeast('growth', ratio('nonSaturating'), 2, 0, 'finite-training'),
      atLeast('scatter', ratio('deviation'), 2, 0, 'finite-training'),
    ];
  },
});
