import { critics } from '../../studies/critics.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** Clipping piles the weights up at ±c, for the critic gains by every one that is longer; the penalty spreads them. */
export const figWeightHistogram = claim({
  id: 'fig-weight-histogram',
  title: { en: 'Clipping piles weights up at ±c', zh: '裁剪把权重推到 ±c' },
  source: [{ of: 'gp', at: 'Fig. 1b' }],
  study: critics,
  at: { left: 'clip', right: 'penalty', steps: 800 },
  broken: {
    at: { left: 'penalty' },
    what: { en: 'hold both by the penalty', zh: '两个都用惩罚' },
  },
  likely: { en: 'The critic has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    clipped: { en: 'share of weights at ±c when clipped', zh: '裁剪时落在 ±c 上的权重比例' },
    penalised: { en: 'the same under the penalty', zh: '用惩罚时的比例' },
  },
  judge: ({ left, right }) => [
    atLeast('clipped', left.held, 0.6, 0, 'finite-training'),
    atMost('penalised', right?.held ?? Number.NaN, 0.01, 0, 'finite-training'),
  ],
});
