import type { Assumptions } from './chapter.ts';

type Assumption = Assumptions[string];

/** What several chapters assume. */
export const anyFunction: Assumption = {
  short: { en: 'D may be any function', zh: 'D 可取任意函数' },
  long: {
    en: 'Any measurable function with values in [0, 1]. A real network only comes near it.',
    zh: '取值在 [0, 1] 内的任意可测函数。实际的网络只能逼近它。',
  },
};

export const firstMoments: Assumption = {
  short: { en: 'first moments', zh: '一阶矩有限' },
  long: {
    en: 'The mean distance from the origin is finite under both distributions. Otherwise W may be infinite.',
    zh: '在两个分布下，到原点的平均距离都是有限的。否则 W 可能是无穷大。',
  },
};
