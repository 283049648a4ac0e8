import { firstMoments } from '../assumptions.ts';
import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  'first-moments': firstMoments,
  finite: {
    short: { en: 'finitely many points', zh: '点数有限' },
    long: {
      en: 'Both sides are finitely many points with masses. The plans are then tables, and the problem is a linear program.',
      zh: '两边都是有限多个带质量的点。这时方案就是一张表，问题是线性规划。',
    },
  },
  convex: {
    short: { en: 'a convex set', zh: '凸集' },
    long: {
      en: 'The set on which f lives contains the straight way between any two of its points, as the plane does.',
      zh: 'f 的定义域包含其中任意两点的连线，例如整个平面。',
    },
  },
  smooth: {
    short: { en: 'f has derivatives', zh: 'f 可微' },
    long: {
      en: 'f has a derivative everywhere. A ReLU network has none on its creases; there slopes to either side take its place.',
      zh: 'f 处处可微。ReLU 网络在折痕上不可微，那里要换成两侧的斜率。',
    },
  },
  'full-ball': {
    short: { en: 'all K-Lipschitz functions', zh: '全体 K-Lipschitz 函数' },
    long: {
      en: 'The maximum is taken over every K-Lipschitz function there is, not over the networks of one architecture.',
      zh: '最大值取遍所有的 K-Lipschitz 函数，而不是某一种架构的网络。',
    },
  },
  'gentle-units': {
    short: { en: 'units of slope 1 at most', zh: '激活函数斜率不超过 1' },
    long: {
      en: 'The activation rises by at most 1, as ReLU, LeakyReLU and tanh do.',
      zh: '激活函数的斜率不超过 1，ReLU、LeakyReLU、tanh 都是如此。',
    },
  },
  homogeneous: {
    short: { en: 'ReLU or LeakyReLU', zh: 'ReLU 或 LeakyReLU' },
    long: {
      en: 'The activation of s times a number is s times its activation, for any s > 0. tanh isn’t like that.',
      zh: '自变量乘 s > 0，函数值也乘 s。tanh 没有这个性质。',
    },
  },
  frozen: {
    short: { en: 'a frozen critic', zh: '判别器固定' },
    long: {
      en: 'f stands still while the generator moves. In training it does so for one step.',
      zh: '生成器移动时，f 不动。训练中它只停一步。',
    },
  },
};
