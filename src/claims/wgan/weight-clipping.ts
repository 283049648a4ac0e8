import { critics } from '../../studies/critics.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { clipBound } from './clip-lipschitz-law.ts';

/** Clipping keeps the weights in a box, and so f under the Lipschitz constant Π‖W‖₂ of some of its networks. */
export const weightClipping = claim({
  id: 'weight-clipping',
  title: { en: 'Clipped weights bound the slope', zh: '裁剪权重，斜率就有上界' },
  source: [{ of: 'wgan', at: 'Alg. 1' }],
  study: critics,
  at: { left: 'clip', right: 'penalty', steps: 800 },
  speaksOf: ['data', 'clip', 'depth', 'width', 'activation', 'steps'],
  broken: {
    at: { left: 'penalty' },
    what: { en: 'hold the critic by a penalty', zh: '改用惩罚来约束判别器' },
  },
  checks: {
    weights: { en: 'largest weight', zh: '最大的权重' },
    axis: { en: 'largest slope along an axis, under cᴸhᴸ⁻¹', zh: '沿坐标轴的最大斜率，不超过 cᴸhᴸ⁻¹' },
    slope: { en: 'product of the matrices’ norms, over the largest slope', zh: '各层矩阵范数之积，不小于最大斜率' },
  },
  judge: ({ left }, { clip, depth, width }) => [
    atMost('weights', Math.max(...left.parameters.map(Math.abs)), clip, 1e-6 * clip, 'rounding'),
    atMost('axis', Math.max(...left.steepest), clipBound(clip, depth, width), 1e-6, 'rounding'),
    atLeast('slope', left.bound, Math.max(...left.slopes), 1e-6 * left.bound, 'rounding'),
  ],
});
