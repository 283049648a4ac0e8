import { mean } from '../../math/mean.ts';
import { critics } from '../../studies/critics.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** 1-Lipschitz asks for ‖∇f‖ ≤ 1 alone. Where P_g = P_r the best critic is flat, and a two-sided penalty still forces slope 1. */
export const oneSidedPenalty = claim({
  id: 'one-sided-penalty',
  title: {
    en: 'A two-sided penalty forces slope 1 even where nothing is to be told apart',
    zh: '即使两边相同，双侧惩罚仍逼出斜率 1',
  },
  source: [{ of: 'petzka' }, { of: 'gp', at: '§4' }],
  study: critics,
  at: { left: 'penalty', right: 'one-sided', spread: 0, lambda: 10, steps: 800 },
  speaksOf: ['data', 'spread', 'lambda', 'steps'],
  broken: {
    at: { left: 'one-sided' },
    what: { en: 'hold both from above only', zh: '两个都只从上方约束' },
  },
  likely: {
    en: 'The two sides differ, or the critic has not trained long enough.',
    zh: '两边并不相同，或者判别器训练得还不够久。',
  },
  checks: {
    twoSided: { en: 'mean slope under the two-sided penalty', zh: '双侧惩罚下的平均斜率' },
    oneSided: { en: 'mean slope under the one-sided', zh: '单侧惩罚下的平均斜率' },
  },
  judge: ({ left, right }) => [
    near('twoSided', mean(left.between), 1, 0.15, 'finite-training'),
    atMost('oneSided', mean(right?.between ?? []), 0.8, 0, 'finite-training'),
  ],
});
