import { depths } from '../../studies/depths.ts';
import { atMost, between, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * Weights at ±c that point one way, and half of the ReLUs awake, multiply what comes back by ch/2 a layer: above 1 it explodes.
 * A tighter critic loses it, and a penalised one keeps it.
 */
export const clipExplodingVanishing = claim({
  id: 'clip-exploding-vanishing',
  title: {
    en: 'Through a deep clipped critic gradients explode or vanish',
    zh: '判别器一深，裁剪下的梯度不是爆炸就是消失',
  },
  source: [{ of: 'gp', at: 'Fig. 1b' }, { of: 'ours' }],
  study: depths,
  speaksOf: ['loose', 'middle', 'tight', 'lambda', 'depth', 'width'],
  broken: {
    at: { loose: 0.01, middle: 0.01 },
    what: { en: 'clip all three at 0.01, where ch/2 is less than 1', zh: '三个都裁剪到 0.01，使 ch/2 小于 1' },
  },
  likely: {
    en: 'The critics have not trained long enough to line their weights up.',
    zh: '判别器训练得还不够久，权重尚未排齐。',
  },
  checks: {
    loose: { en: 'growth a layer under the loosest clipping, and ch/2', zh: '最松的裁剪下每层的增长倍数，与 ch/2' },
    middle: { en: 'the same under the middle one', zh: '中等裁剪下的增长倍数，与 ch/2' },
    tight: { en: 'growth a layer under the tightest', zh: '最紧的裁剪下每层的增长倍数' },
    penalty: { en: 'growth a layer under the penalty', zh: '惩罚下每层的增长倍数' },
  },
  judge({ loose, middle, tight, penalty }, at) {
    const factor = (of: typeof loose) => of?.factor ?? Number.NaN;
    const aligned = (c: number) => (c * at.width) / 2;
    return [
      near('loose', factor(loose), aligned(at.loose), 0.2 * aligned(at.loose), 'finite-training'),
      near('middle', factor(middle), aligned(at.middle), 0.2 * aligned(at.middle), 'finite-training'),
      atMost('tight', factor(tight), 0.5, 0, 'finite-training'),
      between('penalty', factor(penalty), [0.87, 1.15], 'finite-training'),
    ];
  },
});
