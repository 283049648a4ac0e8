import { anyFunction, firstMoments } from '../assumptions.ts';
import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  'first-moments': firstMoments,
  'any-function': anyFunction,
  'smooth-critic': {
    short: { en: 'a tame slope', zh: '斜率增长不快' },
    long: {
      en: 'The slope of f at the generated points grows more slowly than exp(|f|). It does for the small networks trained here; Theorem 2.4 of Arjovsky & Bottou 2017 bounds the gradient, here by ε/(1 − ε), with ε the distance of D from a perfect D* in value and slope.',
      zh: 'f 在生成点处的斜率，比 exp(|f|) 增长得慢。这里训练的小网络就是如此；Arjovsky & Bottou 2017 的定理 2.4 给出梯度的上界，在这里是 ε/(1 − ε)，其中 ε 是 D 与某个完美的 D* 在取值和斜率上的差距。',
    },
  },
  'critic-x': {
    short: { en: 'f depends on x alone', zh: 'f 只依赖于 x' },
    long: {
      en: 'Among smooth critics of x alone the result is exact, for the penalty’s optimum is even between the segments. A critic that also varies with y can do a little better, for the random points x̂ thin out towards the ends of the segments.',
      zh: '在只依赖于 x 的光滑判别器中，结论是精确的：惩罚项的最优解在两条线段之间斜率均匀。若 f 还随 y 变化，可以做得略好一些，因为随机点 x̂ 越靠近线段两端越稀疏。',
    },
  },
  thin: {
    short: { en: 'w = 0', zh: 'w = 0' },
    long: {
      en: 'The segments have no thickness. With both thickness and noise the stage integrates the values numerically.',
      zh: '线段没有厚度。厚度和噪声都有时，图上的值由数值积分得到。',
    },
  },
  'best-discriminator': {
    short: { en: 'the best D', zh: 'D 最优' },
    long: {
      en: 'D is the maximiser for the present θ, and L may be differentiated under the maximum. A discriminator trained for a finite time is not quite there.',
      zh: 'D 在当前 θ 处使 L 最大，并且取最大值之后仍可对 θ 求导。只训练了有限步的判别器与它还有差距。',
    },
  },
};
