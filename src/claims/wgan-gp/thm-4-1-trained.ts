import { mean } from '../../math/mean.ts';
import { betweenPairs } from '../../studies/betweenPairs.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A network under the penalty comes near to what is proved of a best critic, where the rays spread out from one place: it climbs
 * straight along them, if at 1 + W/2λ instead of 1. Where many short rays cross it doesn't.
 */
export const thm41Trained = claim({
  id: 'thm-4-1-trained',
  title: {
    en: 'A penalised critic climbs straight along simple rays',
    zh: '搬运线简单时，受惩罚的判别器沿线笔直上升',
  },
  source: [{ of: 'gp', at: 'Prop. 1' }, { of: 'ours' }],
  study: betweenPairs,
  at: { sides: 'two' },
  speaksOf: ['sets', 'lambda', 'steps'],
  broken: {
    at: { sets: 'noised', lambda: 10 },
    what: { en: 'add noise to eight Gaussians, and take λ = 10', zh: '换成加噪的八个高斯，并取 λ = 10' },
  },
  likely: {
    en: 'The rays are too many and too short for so small a network.',
    zh: '搬运线又多又短，这么小的网络学不出来。',
  },
  checks: {
    cosine: { en: 'mean cosine between gradient and ray', zh: '梯度与搬运线夹角余弦的均值' },
    straight: { en: 'R² of one straight line through f(x_t) − f(y)', zh: 'f(x_t) − f(y) 对一条直线的 R²' },
    slope: { en: 'mean ‖∇f‖ on the rays, and 1 + W/2λ', zh: '搬运线上 ‖∇f‖ 的均值，与 1 + W/2λ' },
  },
  judge({ trained, wasserstein }, { lambda }) {
    const slope = 1 + wasserstein / (2 * lambda);
    return [
      atLeast('cosine', mean(trained?.best.cosines ?? []), 0.97, 0, 'finite-training'),
      atLeast('straight', trained?.best.straightness ?? Number.NaN, 0.98, 0, 'finite-training'),
      near('slope', mean(trained?.best.norms ?? []), slope, 0.05 * slope, 'finite-training'),
    ];
  },
});
