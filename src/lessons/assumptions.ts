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
