import { critics } from '../../studies/critics.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A clipped critic finds less of what a critic of its slopes could: η = (E_r f − E_g f)/(max‖∇f‖·W) is scale-free. Clear on
 * the ring; on the grid of 25 the difference is not.
 */
export const clipCapacityUnderuse = claim({
  id: 'clip-capacity-underuse',
  title: { en: 'A clipped critic leaves much of W unseen', zh: '被裁剪的判别器漏掉了 W 的很大一部分' },
  source: [{ of: 'gp', at: 'Fig. 1a' }],
  study: critics,
  at: { left: 'clip', right: 'penalty', steps: 800 },
  broken: {
    at: { right: 'clip' },
    what: { en: 'clip both', zh: '两个都裁剪' },
  },
  likely: { en: 'On data like the grid of 25 the two differ little.', zh: '在 25 个高斯这样的数据上，二者相差不大。' },
  checks: {
    clipped: { en: 'efficiency of the clipped critic', zh: '被裁剪的判别器的效率' },
    more: { en: 'how much more the penalised one has', zh: '受惩罚的判别器高出的部分' },
  },
  judge: ({ left, right }) => [
    atLeast('clipped', left.efficiency, 0, 0, 'finite-training'),
    atLeast('more', (right?.efficiency ?? Number.NaN) - left.efficiency, 0.12, 0, 'finite-training'),
  ],
});
