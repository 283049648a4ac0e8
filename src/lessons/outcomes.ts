import type { Chapter } from './chapter.ts';

/** What a reader can do after each chapter, by its slug: “Afterwards you can …”. */
export const outcomes: Readonly<Record<string, Chapter['title']>> = {
  'disjoint-supports': {
    en: 'say what KL, JS, TV and W read of two distributions that don’t overlap, and why only W leads a generator home.',
    zh: '说清两个互不重叠的分布，KL、JS、TV 与 W 各读多少，为什么只有 W 能给生成器指路。',
  },
  'original-gan': {
    en: 'derive the best discriminator, say what its loss measures, and tell the two losses of the generator apart.',
    zh: '推出最优判别器，说清它的损失在度量什么，分清生成器的两种损失。',
  },
  'perfect-discriminators': {
    en: 'explain why what a generator makes can be told from the data without a mistake, and why then nothing is learned.',
    zh: '解释生成的样本为什么能与数据完全分开，而完全分开之后为什么就学不到东西。',
  },
  'vanishing-gradients': {
    en: 'bound the gradient that a good discriminator leaves its generator, and say where the bound is silent.',
    zh: '给出好的判别器留给生成器的梯度的上界，并说出这个上界在哪里无话可说。',
  },
  'minus-log-d': {
    en: 'say what −log D minimises, why its gradients are noisy, and what that has to do with lost modes, and what not.',
    zh: '说清 −log D 在最小化什么，它的梯度为什么起伏大，这与模式丢失有什么关系，又没有什么关系。',
  },
  noise: {
    en: 'explain how noise gives JS a slope and bounds W, and what it costs.',
    zh: '解释噪声怎样让 JS 有了斜率，怎样给出 W 的上界，代价又是什么。',
  },
  'wasserstein-distance': {
    en: 'read W as moved earth and as what a 1-Lipschitz function earns, and show that it is continuous where JS jumps.',
    zh: '把 W 既看作搬土的代价，又看作 1-Lipschitz 函数的最高得分，并说明 JS 跳变之处它依然连续。',
  },
  wgan: {
    en: 'turn the dual of W into a way of training, and say what clipping the weights does to it.',
    zh: '把 W 的对偶形式变成训练方法，并说清权重裁剪对它的影响。',
  },
  'wgan-gp': {
    en: 'say what the gradient penalty asks for and how softly, and choose its weight.',
    zh: '说清梯度惩罚要求什么、约束有多软，并会选惩罚系数。',
  },
  'measuring-w': {
    en: 'judge what a critic’s loss says about W, and whether training comes to rest.',
    zh: '判断判别器的损失能在多大程度上反映 W，训练会不会停下来。',
  },
};
