import { correlationOf } from '../../math/slope.ts';
import { meters } from '../../studies/meters.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** A critic that is nearly converged reads W along a way, up to its own scale; the GAN's discriminator reads log 2 until the two coincide. */
export const expWCorrelates = claim({
  id: 'exp-w-correlates',
  title: {
    en: 'A warm critic’s estimate follows W, a GAN’s loss doesn’t',
    zh: '预热过的判别器，估计值随 W 变化；GAN 的损失则不然',
  },
  source: [{ of: 'wgan', at: 'Fig. 3–4' }],
  study: meters,
  at: { way: 'shift', start: 'warm' },
  speaksOf: ['lambda', 'clip', 'steps'],
  broken: {
    at: { start: 'cold', steps: 30 },
    what: { en: 'set out with critics that nobody has trained', zh: '判别器未经训练就出发' },
  },
  likely: { en: 'The critics are still learning while the points move.', zh: '点在移动，判别器自己也还没学好。' },
  checks: {
    clip: { en: 'correlation of the clipped critic’s estimate with W', zh: '裁剪的判别器的估计值与 W 的相关系数' },
    penalty: { en: 'of the penalised one’s', zh: '带惩罚的判别器的相关系数' },
    gan: { en: 'of the JS that a GAN’s loss implies', zh: '由 GAN 损失推算的 JS 的相关系数' },
  },
  judge({ wasserstein, read }) {
    const follows = (meter: keyof typeof read) => correlationOf(wasserstein, read[meter]);
    return [
      atLeast('clip', follows('clip'), 0.95, 0, 'finite-training'),
      atLeast('penalty', follows('penalty'), 0.95, 0, 'finite-training'),
      atMost('gan', follows('gan'), 0.6, 0, 'finite-training'),
    ];
  },
});
