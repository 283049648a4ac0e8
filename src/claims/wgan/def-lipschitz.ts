import { transporting } from '../../studies/transporting.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { gradientOf, grid, hasKink, steepestExcess } from './onPlane.ts';

/** |f(a) − f(b)| ≤ K‖a − b‖: on a convex set K is the largest gradient. Of a Kantorovich potential it is 1. */
export const defLipschitz = claim({
  id: 'def-lipschitz',
  title: { en: 'No chord is steeper than the steepest gradient', zh: '任何弦都不比最大的梯度更陡' },
  source: [{ of: 'wgan', at: '§3' }],
  study: transporting,
  speaksOf: ['real', 'generated', 'n', 'm'],
  checks: {
    gradient: { en: 'largest gradient of the potential', zh: '势函数的最大梯度' },
    chord: { en: 'by how much a chord is steeper than 1', zh: '弦的斜率超过 1 的量' },
  },
  judge({ potential }) {
    const points = grid(20);
    const norms = Array.from({ length: points.length / 2 }, (_, i) => {
      const [x, y] = [points[2 * i] as number, points[2 * i + 1] as number];
      return hasKink(potential, x, y) ? 0 : Math.hypot(...gradientOf(potential, x, y));
    });
    return [
      near('gradient', Math.max(...norms), 1, 1e-6, 'rounding'),
      atMost('chord', steepestExcess(potential, points), 0, 1e-9, 'rounding'),
    ];
  },
});
