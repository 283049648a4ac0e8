import { transporting } from '../../studies/transporting.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { gradientOf } from '../wgan/onPlane.ts';
import { alongRays } from './alongRays.ts';

/** Where the best critic f* has a gradient on a ray of an optimal plan, that gradient is the ray's unit vector, from fake to real. */
export const thm41 = claim({
  id: 'thm-4-1',
  title: {
    en: 'On transport rays the best critic’s gradient is the ray',
    zh: '在搬运线上，最优判别器的梯度就是线的方向',
  },
  source: [{ of: 'gp', at: 'Prop. 1' }],
  study: transporting,
  speaksOf: ['real', 'generated', 'n', 'm'],
  broken: {
    at: { plan: 'listed' },
    what: { en: 'couple the points by another plan', zh: '换一种方式配对' },
  },
  checks: {
    cosine: { en: 'least cosine between gradient and ray', zh: '梯度与搬运线夹角余弦的最小值' },
    norm: { en: 'largest error of the norm 1', zh: '梯度范数与 1 的最大偏差' },
  },
  judge(found) {
    const gradients = alongRays(found).map(({ x, y, along }) => {
      const [gx, gy] = gradientOf(found.potential, x, y);
      const norm = Math.hypot(gx, gy);
      return { norm, cosine: (gx * along[0] + gy * along[1]) / norm };
    });
    return [
      near('cosine', Math.min(1, ...gradients.map(({ cosine }) => cosine)), 1, 1e-3, 'rounding'),
      near('norm', Math.max(0, ...gradients.map(({ norm }) => Math.abs(norm - 1))), 0, 1e-3, 'rounding'),
    ];
  },
});
