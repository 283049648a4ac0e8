import { firstMoments } from '../assumptions.ts';
import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  'first-moments': firstMoments,
  compact: {
    short: { en: 'a compact set', zh: '紧集' },
    long: {
      en: 'All distributions live on one closed and bounded set χ, as pixels between 0 and 1 do. Normal distributions don’t; there distances must be dominated by something with a finite mean.',
      zh: '所有分布都在同一个有界闭集 χ 上，例如取值在 0 与 1 之间的像素。正态分布不满足；那时，距离须有均值有限的控制函数。',
    },
  },
  'mean-lipschitz': {
    short: { en: 'Assumption 1', zh: '假设 1' },
    long: {
      en: 'Near θ the generator moves the point of z by at most L(θ, z) times the change of the parameters, for any two parameters in a ball that doesn’t depend on z, and the mean of L(θ, z) over z is finite.',
      zh: '在 θ 附近，参数变化多少，z 对应的点至多移动它的 L(θ, z) 倍；这对一个球内的任意两个参数都成立，球与 z 无关；并且 L(θ, z) 对 z 的均值有限。',
    },
  },
  'no-biases': {
    short: { en: 'σ(0) = 0, no biases', zh: 'σ(0) = 0，无偏置' },
    long: {
      en: 'Then a layer never makes more of its input than its norms allow. Biases add constants to the bound, and nothing else changes.',
      zh: '这样，每层的输出不会超过范数所允许的大小。有偏置时，界里多几个常数，别的都不变。',
    },
  },
  'exact-potential': {
    short: { en: 'the exact potential', zh: '精确的势函数' },
    long: {
      en: 'f attains the maximum over all 1-Lipschitz functions for the whole distributions. A clipped or penalised network trained on batches only comes near it.',
      zh: 'f 是对整个分布、在全体 1-Lipschitz 函数中取到最大值的那个。裁剪或加惩罚的网络在小批量上训练，只能接近它。',
    },
  },
  differentiable: {
    short: { en: 'slopes exist', zh: '可微' },
    long: {
      en: 'W and the mean of f at the generated points are differentiable at this θ. With finitely many points or with corners they need not be.',
      zh: 'W 与 f 在生成点上的均值，在这个 θ 处都可微。点数有限或有尖角时，未必如此。',
    },
  },
};
