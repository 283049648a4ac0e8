import { mean } from '../../math/mean.ts';
import { RESOLUTION } from '../../studies/criticOn.ts';
import { critics } from '../../studies/critics.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { grid } from './onPlane.ts';

/** The steepest chord between points of every fourth row and column. */
function steepestChord(field: Float64Array): number {
  const points = grid(RESOLUTION);
  const kept = [...field.keys()].filter((i) => i % 4 === 0 && Math.floor(i / RESOLUTION) % 4 === 0);
  let steepest = 0;
  for (const a of kept) {
    for (const b of kept) {
      if (b >= a) break;
      const dx = (points[2 * a] as number) - (points[2 * b] as number);
      const dy = (points[2 * a + 1] as number) - (points[2 * b + 1] as number);
      const rise = Math.abs((field[a] as number) - (field[b] as number));
      steepest = Math.max(steepest, rise / Math.sqrt(dx * dx + dy * dy));
    }
  }
  return steepest;
}

/** On a convex set f is K-Lipschitz iff ‖∇f‖ ≤ K everywhere. A penalty at random points asks for it there alone. */
export const lipschitzIffGradient = claim({
  id: 'lipschitz-iff-gradient',
  title: { en: 'The penalty holds where it looks, not everywhere', zh: '惩罚只管看得到的地方，管不到处处' },
  source: [{ of: 'gp', at: '§4' }],
  study: critics,
  at: { left: 'penalty', right: 'nobody', lambda: 10, steps: 800 },
  speaksOf: ['data', 'lambda', 'depth', 'width', 'activation', 'steps'],
  broken: {
    at: { left: 'spectral-norm' },
    what: { en: 'hold every slope, by spectral norm', zh: '改用谱归一化，处处约束' },
  },
  likely: { en: 'The critic has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    chord: { en: 'steepest chord, under the largest gradient', zh: '最陡的弦，不超过最大的梯度' },
    between: { en: 'mean gradient where the penalty looks', zh: '惩罚所看之处的平均梯度' },
    elsewhere: { en: 'largest gradient on the plane', zh: '平面上的最大梯度' },
  },
  judge({ left: { field, slopes, between } }) {
    const largest = Math.max(...slopes);
    return [
      atMost('chord', steepestChord(field), largest, 0.02 * largest, 'sampling'),
      near('between', mean(between), 1, 0.1, 'finite-training'),
      atLeast('elsewhere', largest, 1.1, 0, 'finite-network'),
    ];
  },
});
