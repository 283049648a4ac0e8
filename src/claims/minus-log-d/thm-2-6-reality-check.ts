import { mean } from '../../math/mean.ts';
import { momentsOf } from '../../math/moments.ts';
import { perturbing } from '../../studies/perturbing.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A sigmoid D isn't the theorem's: −∇log D = −(1 − D)∇ℓ, D itself cancels, and perturbed weights scatter the update as normal
 * numbers scatter, around a gradient that leads to the data.
 */
export const thm26RealityCheck = claim({
  id: 'thm-2-6-reality-check',
  title: { en: 'A real D’s updates aren’t Cauchy', zh: '真实判别器的更新不是 Cauchy 分布' },
  source: [{ of: 'ours' }],
  study: perturbing,
  broken: {
    at: { drawn: 'values' },
    what: { en: 'draw D and ∇D apart, as the theorem does', zh: '像定理那样，让 D 与 ∇D 各自独立地抽取' },
  },
  likely: {
    en: 'D and ∇D don’t come from one network, or it was hardly trained.',
    zh: 'D 与 ∇D 不出自同一个网络，或网络几乎没有训练。',
  },
  checks: {
    kurtosis: { en: 'kurtosis, 3 for normal numbers', zh: '峰度，正态分布为 3' },
    furthest: {
      en: 'the furthest update, in median distances from their median',
      zh: '最远的更新（以到中位数距离的中位数为单位）',
    },
    spread: {
      en: 'that distance, in scales of the theorem’s Cauchy law',
      zh: '这一距离，以定理中 Cauchy 分布的尺度为单位',
    },
    sign: { en: 'share of the updates that lead to the data', zh: '指向数据的更新所占的比例' },
  },
  judge({ updates, scale }) {
    const { kurtosis, furthest, mad } = momentsOf(updates);
    return [
      atMost('kurtosis', kurtosis, 5, 0, 'finite-network'),
      // Normal numbers reach 5 in some thousand draws, Cauchy ones a thousand.
      atMost('furthest', furthest, 10, 0, 'finite-network'),
      atMost('spread', mad / scale, 0.2, 0, 'finite-network'),
      near(
        'sign',
        mean(updates, (update) => Number(update > 0)),
        1,
        0,
        'finite-training',
      ),
    ];
  },
});
