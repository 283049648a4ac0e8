import { firstMoments } from '../assumptions.ts';
import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  'first-moments': firstMoments,
  batches: {
    short: { en: 'a fresh batch each time', zh: '每次都是新批量' },
    long: {
      en: 'The distance is taken to one batch of independent throws at a time, by the best critic for it, and then averaged.',
      zh: '每次取一个由独立投掷组成的批量，用对它最优的判别器求距离，再取平均。',
    },
  },
  'few-points': {
    short: { en: 'n fixed, d large', zh: 'n 固定，d 很大' },
    long: {
      en: 'The number of points stays as it is while the dimension grows. For fixed d and ever more points the perfect generator wins again.',
      zh: '维数增大时，点数保持不变。若固定 d 而点数不断增多，完美的生成器又会赢回来。',
    },
  },
  'one-parameter': {
    short: { en: 'one parameter each', zh: '双方各一个参数' },
    long: {
      en: 'The critic is ψx and the generator a single point. A network isn’t that; the penalty is taken at the real data.',
      zh: '判别器是 ψx，生成器是一个点，惩罚取在真实数据处。网络并不是这样。',
    },
  },
  'best-inner': {
    short: { en: 'any discriminator', zh: '判别器不受限' },
    long: {
      en: 'Before each comparison the discriminator is at its maximum over all functions, however near two places are.',
      zh: '每次比较之前，判别器都在全体函数中取到最大值，不管两个位置离得多近。',
    },
  },
};
