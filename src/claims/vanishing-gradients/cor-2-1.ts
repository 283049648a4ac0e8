import { powerOf } from '../../math/slope.ts';
import { vanishing } from '../../studies/vanishing.ts';
import { between } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** ∇_θ E log(1 − D) → 0 as ‖D − D*‖ → 0, and no slower: on logarithmic axes one against the other is a line of slope 1. */
export const cor21 = claim({
  id: 'cor-2-1',
  title: { en: 'The gradient goes to 0 with ε', zh: '梯度随 ε 一同趋于 0' },
  source: [{ of: 'ab', at: 'Cor. 2.1' }],
  study: vanishing,
  broken: overlap,
  likely: { en: 'ε has not come under ½ for long enough.', zh: 'ε 降到 ½ 以下的时间还不够长。' },
  checks: { slope: { en: 'slope of log gradient against log ε', zh: '梯度对数关于 ε 对数的斜率' } },
  judge({ looks }) {
    const near = looks.filter(({ epsilon }) => epsilon < 0.5);
    const slope = powerOf(
      near.map(({ epsilon }) => epsilon),
      near.map(({ saturating }) => saturating),
    );
    return [between('slope', slope, [0.8, 1.2], 'finite-training')];
  },
});
