import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  lipschitz: {
    short: { en: 'locally Lipschitz', zh: '局部 Lipschitz' },
    long: {
      en: 'Around every point g stretches distances by at most some factor. Affine layers do, and so do ReLU, leaky ReLU and every smooth activation; a map that is only continuous needn’t.',
      zh: '在每一点附近，g 把距离拉长的倍数有上界。仿射层如此，ReLU、leaky ReLU 和所有光滑的激活函数也如此；仅仅连续的映射则未必。',
    },
  },
  disjoint: {
    short: { en: 'disjoint and compact', zh: '不相交的紧集' },
    long: {
      en: 'The sets have no common point, are closed and bounded. Without the last, they could come nearer and nearer far out, and the gap would be 0.',
      zh: '两个集合没有公共点，都是有界闭集。若是无界，它们可能在远处越靠越近，间隙就成了 0。',
    },
  },
  'random-shift': {
    short: { en: 'independent shifts with densities', zh: '平移独立且有密度' },
    long: {
      en: 'The two shifts are independent, and each has a density in the whole space. A shift decided by a coin has none.',
      zh: '两个平移相互独立，在整个空间里各有密度。由硬币决定的平移没有密度。',
    },
  },
  thin: {
    short: { en: 'closed, thin, not aligned', zh: '闭，不满维，不对齐' },
    long: {
      en: 'Both manifolds are closed sets, have fewer dimensions than the space, and don’t perfectly align. After a random shift the last holds with probability 1.',
      zh: '两个流形都是闭集，维数都小于空间，并且不完美对齐。随机平移之后，最后一条以概率 1 成立。',
    },
  },
  inside: {
    short: { en: 'no probability on small parts', zh: '零测部分概率为 0' },
    long: {
      en: 'Each distribution is absolutely continuous in its own manifold: a part that has measure 0 there, such as a point on a curve, has probability 0. A point mass at the crossing would break it.',
      zh: '每个分布在自己的流形上绝对连续：在流形中测度为 0 的部分，例如曲线上的一点，概率为 0。若交点上集中了一份概率，这一条就不成立。',
    },
  },
};
