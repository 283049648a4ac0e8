import { vanishing } from '../../studies/vanishing.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** With the generator frozen, the gradient of the saturating loss falls by orders of magnitude while the discriminator trains. */
export const figVanishingVsDSteps = claim({
  id: 'fig-vanishing-vs-d-steps',
  title: { en: 'The longer D trains, the less G is told', zh: '判别器训练得越久，生成器得到的梯度越小' },
  source: [{ of: 'ab', at: 'Fig. 2' }],
  study: vanishing,
  broken: overlap,
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: { fall: { en: 'largest gradient over the last', zh: '最大梯度与最后梯度之比' } },
  judge({ looks }) {
    const gradients = looks.map(({ saturating }) => saturating);
    return [atLeast('fall', Math.max(...gradients) / (gradients.at(-1) as number), 100, 0, 'finite-training')];
  },
});
