import { anyFunction } from '../assumptions.ts';
import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  densities: {
    short: { en: 'a common measure', zh: '共同的参考测度' },
    long: {
      en: 'Both distributions have densities with respect to one measure μ. Their sum always serves, so this costs nothing; densities with respect to area or volume would be a real assumption.',
      zh: '两个分布对同一个测度 μ 都有密度。取 μ 为两者之和总是可行，所以这不算限制；要求对面积或体积有密度，才是真正的假设。',
    },
  },
  entropy: {
    short: { en: 'densities, finite entropy', zh: '有密度，熵有限' },
    long: {
      en: 'The real distribution and every model have densities with respect to one measure, and the mean of log p_r is finite. A generator whose points lie on a curve in the plane has no density there, and no likelihood.',
      zh: '真实分布与每个模型对同一个测度都有密度，而且 log p_r 的均值有限。若生成样本都落在平面的一条曲线上，就没有面积密度，也谈不上似然。',
    },
  },
  'any-function': anyFunction,
  singular: {
    short: { en: 'nothing in common', zh: '互不重叠' },
    long: {
      en: 'Some set A has P(A) = 1 and Q(A) = 0: the two are mutually singular. Disjoint supports are one case; two segments that cross in a point are another.',
      zh: '存在集合 A，使 P(A) = 1 而 Q(A) = 0，即两者相互奇异。支撑集不相交是一种情形；只交于一点的两条线段是另一种。',
    },
  },
  shift: {
    short: { en: 'a shift with a density', zh: '平移有密度' },
    long: {
      en: 'The shift is independent of both distributions and has a density with respect to area. One that is drawn from finitely many has none, and may lay one set back onto the other.',
      zh: '平移与两个分布独立，并且对面积有密度。只从有限个平移里抽取，就没有密度，可能把一个集合又移回到另一个上面。',
    },
  },
};
