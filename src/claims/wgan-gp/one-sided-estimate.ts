import { critics } from '../../studies/critics.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A two-sided penalty holds a critic steep where it should be flat; its value comes to 0.7 of W with most seeds, and to W with
 * some. Held from above only, it comes near to W with all.
 */
export const oneSidedEstimate = claim({
  id: 'one-sided-estimate',
  title: {
    en: 'Held from above only, a critic comes near to W',
    zh: '只从上方约束，判别器得到的值接近 W',
  },
  source: [{ of: 'ours' }],
  study: critics,
  at: { left: 'penalty', right: 'one-sided', lambda: 10, steps: 800 },
  speaksOf: ['data', 'spread', 'lambda', 'steps'],
  broken: {
    at: { right: 'penalty' },
    what: { en: 'hold both from both sides', zh: '两个都从两侧约束' },
  },
  likely: {
    en: 'Where both sides are nearly alike, W of a sample is chance, and no critic finds it.',
    zh: '两边几乎相同时，样本的 W 只是偶然，判别器学不到。',
  },
  checks: { found: { en: 'what the one-sided penalty finds, over W', zh: '单侧惩罚的估计值与 W 之比' } },
  judge: ({ right, wasserstein }) => [
    near('found', (right?.estimate ?? Number.NaN) / wasserstein, 1, 0.12, 'finite-training'),
  ],
});
