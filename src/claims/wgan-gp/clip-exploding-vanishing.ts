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
  speaksOf: ['lambda', 'depth', 'width', 'steps'],
  broken: {
    at: { steps: 20 },
    what: { en: 'look after 20 steps, before the weights line up', zh: '只训练 20 步，权重尚未排齐' },
  },
  likely: {
    en: 'The critics have not trained long enough to line their weights up.',
    zh: '判别器训练得还不够久，权重尚未排齐。',
  },
  checks: {
    loose: { en: 'growth a layer at c = 0.3, and ch/2', zh: 'c = 0.3 时每层的增长倍数，与 ch/2' },
    middle: { en: 'growth a layer at c = 0.1, and ch/2', zh: 'c = 0.1 时每层的增长倍数，与 ch/2' },
    tight: { en: 'growth a layer at c = 0.01', zh: 'c = 0.01 时每层的增长倍数' },
    penalty: { en: 'growth a layer under the penalty', zh: '惩罚下每层的增长倍数' },
  },
  judge(found, { width }) {
    const factor = (of: keyof typeof found) => found[of]?.factor ?? Number.NaN;
    const [loose, middle] = [(0.3 * width) / 2, (0.1 * width) / 2];
    return [
      near('loose', factor('0.3'), loose, 0.2 * loose, 'finite-training'),
      near('middle', factor('0.1'), middle, 0.2 * middle, 'finite-training'),
      atMost('tight', factor('0.01'), 0.5, 0, 'finite-training'),
      between('penalty', factor('penalty'), [0.87, 1.15], 'finite-training'),
    ];
  },
});
