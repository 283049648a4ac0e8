import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  positive: {
    short: { en: 'densities, p_r > 0 on generated points', zh: '有密度，生成样本处 p_r > 0' },
    long: {
      en: 'Both distributions have densities, and the real one is positive wherever the generated one is. Thin supports that lie apart, as in the third chapter, are excluded: there KL is infinite, and D* is not determined between them.',
      zh: '两个分布都有密度，凡生成密度为正之处，真实密度也为正。第三章那种薄而分离的支撑集不在此列：那时 KL 无穷大，两者之间的 D* 也不确定。',
    },
  },
  smooth: {
    short: { en: 'derivatives may be taken inside', zh: '求导与积分可交换' },
    long: {
      en: 'The model’s density depends smoothly enough on θ for derivatives to go under the integral. Gaussians do; a uniform density whose ends move doesn’t.',
      zh: '模型的密度对 θ 足够光滑，求导可以移到积分号里面。高斯分布如此；端点会移动的均匀分布则不然。',
    },
  },
  'best-frozen': {
    short: { en: 'the best D, frozen', zh: 'D 最优，且固定不动' },
    long: {
      en: 'D is the best discriminator for the present generator, and stays as it is while the gradient is taken. After the next step of the generator another one is the best.',
      zh: 'D 对当前的生成器最优，求梯度时固定不动。生成器走了一步之后，最优的就是另一个 D 了。',
    },
  },
  'one-width': {
    short: { en: 'two bells of one width', zh: '两个等宽的峰' },
    long: {
      en: 'Then the difference of the scores is the same everywhere. With two widths it changes from place to place, and so does the share that is taken back.',
      zh: '这时得分函数之差处处相同。宽度不同，这个差就随位置而变，被抵掉的份额也跟着变。',
    },
  },
  misspecified: {
    short: { en: 'a model that can’t be right', zh: '模型不可能完全拟合' },
    long: {
      en: 'One bell can never be two. A model that can be the real distribution has it as its best fit, by every one of these rulers.',
      zh: '一个峰怎么也变不成两个。模型若能等于真实分布，不论用哪把尺子，最优的拟合就是真实分布本身。',
    },
  },
  white: {
    short: { en: 'independent Gaussian noise', zh: '独立的高斯噪声' },
    long: {
      en: 'The errors of D and of its gradient are Gaussian with mean 0, independent of each other and from point to point of the batch. No function is like that; it is a model.',
      zh: 'D 的误差与其梯度的误差都是均值为 0 的高斯变量，彼此独立，一批样本的各点之间也独立。没有哪个函数真是这样，这只是一个模型。',
    },
  },
};
