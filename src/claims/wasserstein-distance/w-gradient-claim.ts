import type { Pair } from '../../divergences/transport.ts';
import { type Transport, wasserstein } from '../../divergences/wasserstein.ts';
import { lengthOf, transporting } from '../../studies/transporting.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { gradientOf } from '../wgan/onPlane.ts';
import { alongRays } from '../wgan-gp/alongRays.ts';

const STEP = 1e-6;
/** Slopes to either side that differ by more show a kink, and so does a plan that bends by more within a step. */
const SMOOTH = 1e-4;

/** Generated point k moves in a direction of its own. */
const moved = (points: ArrayLike<number>, step: number) =>
  Float64Array.from(points, (value, i) => value + step * (i % 2 === 0 ? Math.cos(i / 2) : Math.sin((i - 1) / 2)));

/** What a plan comes to cost, as a slope. */
const slopeOf = (best: Transport, pairs: readonly Pair[], step: number) => {
  const after = { ...best, generated: moved(best.generated, step) };
  return pairs.reduce((sum, pair) => sum + pair.mass * (lengthOf(after, pair) - lengthOf(best, pair)), 0) / step;
};

/**
 * With the exact potential no sample’s gradient vanishes, and their sum is W’s own gradient wherever W has one (Theorem 3).
 * Averaged over a batch they may cancel; and a trained critic isn’t that potential.
 */
export const wGradientClaim = claim({
  id: 'w-gradient-claim',
  title: { en: 'The exact potential passes on W’s gradient', zh: '精确的势函数传回的就是 W 的梯度' },
  source: [{ of: 'wgan', at: 'Thm 3' }],
  study: transporting,
  broken: {
    at: { plan: 'listed' },
    what: { en: 'couple the points by another plan', zh: '换一种方式配对' },
  },
  checks: {
    slope: {
      en: 'slope of W as every generated point moves, and what the rays say',
      zh: '每个生成点各自移动时 W 的斜率，与搬运线给出的值',
    },
    norm: { en: 'largest error of a sample’s gradient norm 1', zh: '单个样本的梯度范数与 1 的最大偏差' },
    mean: { en: 'norm of the samples’ mean gradient', zh: '各样本平均梯度的范数' },
  },
  judge(found) {
    const { best, pairs, potential } = found;
    const costAt = (step: number) => wasserstein(best.real, moved(best.generated, step), undefined, best).value;
    const slopes = [STEP, -STEP].map((step) => (costAt(step) - best.value) / step) as [number, number];
    const bends = [STEP, -STEP].map((step) => slopeOf(best, best.pairs, step)) as [number, number];
    const isSmooth = [slopes, bends].every(([right, left]) => Math.abs(right - left) < SMOOTH);
    const gradients = alongRays(found).map(({ x, y }) => gradientOf(potential, x, y));
    const mean = (axis: 0 | 1) =>
      gradients.reduce((sum, gradient) => sum + gradient[axis], 0) / (gradients.length || 1);
    const told = (slopeOf(best, pairs, STEP) + slopeOf(best, pairs, -STEP)) / 2;
    const errors = gradients.map(([gx, gy]) => Math.abs(Math.hypot(gx, gy) - 1));
    return [
      ...(isSmooth ? [near('slope', (slopes[0] + slopes[1]) / 2, told, 3 * SMOOTH, 'rounding')] : []),
      near('norm', Math.max(0, ...errors), 0, 1e-3, 'rounding'),
      atMost('mean', Math.hypot(mean(0), mean(1)), 1, 1e-3, 'rounding'),
    ];
  },
});
