import type { Text } from '../fields/text.ts';
import type { AnyLab } from './kit/lab.ts';

/** A lab as the list knows it; the lab itself, with its words, arrives when it is opened. */
export interface Listed {
  readonly title: Text;
  /** The chapter that it belongs to. */
  readonly chapter: string;
  readonly load: () => Promise<AnyLab>;
}

/** Every lab by its name, which is its folder's: the address `#/lab/<name>`. */
export const labs: Readonly<Record<string, Listed>> = {
  lines: {
    title: { en: 'Two parallel lines', zh: '两条平行线段' },
    chapter: 'disjoint-supports',
    load: async () => (await import('./lines/lab.ts')).lines,
  },
  div: {
    title: { en: 'Two densities', zh: '两个密度' },
    chapter: 'original-gan',
    load: async () => (await import('./div/lab.ts')).div,
  },
  mixtures: {
    title: { en: 'Two densities on the plane', zh: '平面上的两个密度' },
    chapter: 'original-gan',
    load: async () => (await import('./mixtures/lab.ts')).mixtures,
  },
  dstar: {
    title: { en: 'The best discriminator and a trained one', zh: '最优判别器与训练出的判别器' },
    chapter: 'original-gan',
    load: async () => (await import('./dstar/lab.ts')).dstar,
  },
  manifold: {
    title: { en: 'What a network makes of a line', zh: '网络把一条线变成什么' },
    chapter: 'perfect-discriminators',
    load: async () => (await import('./manifold/lab.ts')).manifold,
  },
  transverse: {
    title: { en: 'Crossing and touching', zh: '相交与相切' },
    chapter: 'perfect-discriminators',
    load: async () => (await import('./transverse/lab.ts')).transverse,
  },
  perfect: {
    title: { en: 'A perfect discriminator', zh: '完美的判别器' },
    chapter: 'perfect-discriminators',
    load: async () => (await import('./perfect/lab.ts')).perfect,
  },
  separate: {
    title: { en: 'Learning to tell apart', zh: '学会分辨' },
    chapter: 'perfect-discriminators',
    load: async () => (await import('./separate/lab.ts')).separate,
  },
  vanish: {
    title: { en: 'Vanishing gradients', zh: '梯度消失' },
    chapter: 'vanishing-gradients',
    load: async () => (await import('./vanish/lab.ts')).vanish,
  },
  nonsat: {
    title: { en: 'What each objective does to a sample', zh: '各目标如何推动样本' },
    chapter: 'minus-log-d',
    load: async () => (await import('./nonsat/lab.ts')).nonsat,
  },
  fit: {
    title: { en: 'One bell for two', zh: '一个峰拟合两个峰' },
    chapter: 'minus-log-d',
    load: async () => (await import('./fit/lab.ts')).fit,
  },
  cauchy: {
    title: { en: 'Updates without a mean', zh: '没有均值的更新' },
    chapter: 'minus-log-d',
    load: async () => (await import('./cauchy/lab.ts')).cauchy,
  },
  perturbed: {
    title: { en: 'A real discriminator, perturbed', zh: '真实的判别器，加上扰动' },
    chapter: 'minus-log-d',
    load: async () => (await import('./perturbed/lab.ts')).perturbed,
  },
  amount: {
    title: { en: 'How much noise', zh: '加多少噪声' },
    chapter: 'noise',
    load: async () => (await import('./amount/lab.ts')).amount,
  },
  segment: {
    title: { en: 'A segment under noise', zh: '加噪的线段' },
    chapter: 'noise',
    load: async () => (await import('./segment/lab.ts')).segment,
  },
  noise: {
    title: { en: 'Points under noise', zh: '加噪的点集' },
    chapter: 'noise',
    load: async () => (await import('./noise/lab.ts')).noise,
  },
  anneal: {
    title: { en: 'Noise that goes away', zh: '逐渐撤去的噪声' },
    chapter: 'noise',
    load: async () => (await import('./anneal/lab.ts')).anneal,
  },
  bounds: {
    title: { en: 'A bound of W, step by step', zh: '一步步界住 W' },
    chapter: 'noise',
    load: async () => (await import('./bounds/lab.ts')).bounds,
  },
  ot: {
    title: { en: 'Plans and potentials', zh: '搬运方案与势函数' },
    chapter: 'wasserstein-distance',
    load: async () => (await import('./ot/lab.ts')).ot,
  },
  seq: {
    title: { en: 'Seven sequences', zh: '七个收敛序列' },
    chapter: 'wasserstein-distance',
    load: async () => (await import('./seq/lab.ts')).seq,
  },
  cont: {
    title: { en: 'Along a path of weights', zh: '沿着权重的一条路' },
    chapter: 'wasserstein-distance',
    load: async () => (await import('./cont/lab.ts')).cont,
  },
  changes: {
    title: { en: 'From GAN to WGAN, line by line', zh: '从 GAN 到 WGAN，逐行改动' },
    chapter: 'wgan',
    load: async () => (await import('./changes/lab.ts')).changesLab,
  },
  kcal: {
    title: { en: 'Two scales of one distance', zh: '同一距离的两种刻度' },
    chapter: 'wgan',
    load: async () => (await import('./kcal/lab.ts')).kcal,
  },
  meter: {
    title: { en: 'Is the loss a meter?', zh: '损失是一把尺子吗？' },
    chapter: 'wgan',
    load: async () => (await import('./meter/lab.ts')).meter,
  },
  dirac: {
    title: { en: 'The smallest GAN', zh: '最小的 GAN' },
    chapter: 'measuring-w',
    load: async () => (await import('./dirac/lab.ts')).diracLab,
  },
  exam: {
    title: { en: 'The critic’s exam', zh: '判别器的考试' },
    chapter: 'measuring-w',
    load: async () => (await import('./exam/lab.ts')).exam,
  },
  basin: {
    title: { en: 'Two fakes, two real points', zh: '两个生成点，两个真实点' },
    chapter: 'measuring-w',
    load: async () => (await import('./basin/lab.ts')).basin,
  },
  bias: {
    title: { en: 'The coin of a mini-batch', zh: '小批量里的硬币' },
    chapter: 'measuring-w',
    load: async () => (await import('./bias/lab.ts')).bias,
  },
  blur: {
    title: { en: 'Many dimensions, few points', zh: '维数多，点数少' },
    chapter: 'measuring-w',
    load: async () => (await import('./blur/lab.ts')).blur,
  },
  seven: {
    title: { en: 'Seven systems side by side', zh: '七种方法并排看' },
    chapter: 'measuring-w',
    load: async () => (await import('./seven/lab.ts')).seven,
  },
  opt: {
    title: { en: 'Two optimisers under clipping', zh: '权重裁剪下的两种优化器' },
    chapter: 'wgan',
    load: async () => (await import('./opt/lab.ts')).opt,
  },
  momentum: {
    title: { en: 'Against the gradient', zh: '逆着梯度走' },
    chapter: 'wgan',
    load: async () => (await import('./momentum/lab.ts')).momentum,
  },
  seeds: {
    title: { en: 'One experiment, many seeds', zh: '同一个实验，许多种子' },
    chapter: 'measuring-w',
    load: async () => (await import('./seeds/lab.ts')).seeds,
  },
  critic: {
    title: { en: 'Critics on a leash', zh: '受约束的判别器' },
    chapter: 'wgan-gp',
    load: async () => (await import('./critic/lab.ts')).critic,
  },
  depth: {
    title: { en: 'Gradients through a deep critic', zh: '穿过深层判别器的梯度' },
    chapter: 'wgan-gp',
    load: async () => (await import('./depth/lab.ts')).depth,
  },
  gp: {
    title: { en: 'Where a gradient penalty looks', zh: '梯度惩罚看的是哪里' },
    chapter: 'wgan-gp',
    load: async () => (await import('./gp/lab.ts')).gp,
  },
  onesided: {
    title: { en: 'One side or two', zh: '单侧还是双侧' },
    chapter: 'wgan-gp',
    load: async () => (await import('./onesided/lab.ts')).onesided,
  },
};

export const findLab = (id: string): Listed | undefined => (Object.hasOwn(labs, id) ? labs[id] : undefined);
