import { calibrating } from '../../studies/calibrating.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * Of all K-Lipschitz functions the best is K times that of K = 1, with gradients that point the same way. The best clipped network
 * is another function: a larger c hardly turns its gradient, but it doesn't point where the plan leads.
 */
export const kIrrelevant = claim({
  id: 'k-irrelevant',
  title: {
    en: 'c hardly turns a critic’s gradient, clipping at all does',
    zh: 'c 的大小几乎不改变判别器梯度的方向，裁剪本身却会改变',
  },
  source: [{ of: 'wgan', at: '§3' }, { of: 'ours' }],
  study: calibrating,
  at: { pair: 'noised', clip: 0.05, otherClip: 0.1, width: 64, otherWidth: 64 },
  speaksOf: ['clip', 'depth', 'width', 'steps'],
  broken: {
    at: { pair: 'lines' },
    what: { en: 'take two lines, where all is straight', zh: '换成两条线段，那里一切都是直的' },
  },
  likely: {
    en: 'Here the best function is one that a clipped network has.',
    zh: '这里的最优函数，裁剪的网络恰好能表示。',
  },
  checks: {
    each: {
      en: 'mean cosine between the gradients for c and for twice that c',
      zh: '取 c 与取 2c 时，两个梯度的平均余弦',
    },
    exact: {
      en: 'mean cosine to the exact direction, the larger of the two',
      zh: '与精确方向的平均余弦，取两者中较大的',
    },
  },
  judge: ({ cosine, exact }) => [
    near('each', cosine, 1, 0.03, 'finite-training'),
    atMost('exact', Math.max(...exact), 0.7, 0, 'finite-training'),
  ],
});
