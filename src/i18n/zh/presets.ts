import type { Area } from '../catalogue.ts';

export const presets: Area<'presets'> = {
  'wgan-gp-8gaussians': {
    title: 'WGAN-GP，八个高斯',
    about: '小网络加轻度的梯度惩罚：几秒之内，生成器就找齐了八个模式。',
  },
  'wgan-clip-8gaussians': {
    title: '权重裁剪的 WGAN，八个高斯',
    about: '同样的网络，改用权重裁剪：判别器的等值线变直，生成的样本一直模糊。',
  },
  'wgan-gp-25gaussians': {
    title: 'WGAN-GP，25 个高斯',
    about: '模式排成网格，大约需要一千次迭代。',
  },
  'wgan-gp-swissroll': {
    title: 'WGAN-GP，瑞士卷',
    about: '没有分开的模式，只有一条长曲线：不会丢失模式，但要学的映射很弯曲。',
  },
  'gan-non-saturating': {
    title: '−log D 损失的 GAN',
    about: '最常用的生成器损失。在八个高斯上，用这里的设置，它没有模式崩溃，不过可能漏掉一两个模式。',
  },
  'gan-minimax': {
    title: '原始 GAN',
    about: '饱和损失，每次迭代训练判别器 5 步：判别器越好，生成器学到的越少。',
  },
  'noisy-gan': {
    title: '噪声退火的 GAN',
    about: '同样是饱和损失，但给两边的样本都加上噪声，让它们重叠，梯度就回来了；噪声在 640 次迭代内退火到零。',
  },
  lsgan: {
    title: '最小二乘 GAN',
    about: '判别器不做分类，而是让输出逼近 0 和 1，供对照。',
  },
  'hinge-sn': {
    title: '合页损失加谱归一化',
    about: '每一层都除以自己的最大奇异值，判别器的斜率因此不超过 1。',
  },
  'gan-momentum': {
    title: '失败：动量太大',
    about: '−log D 损失配上 β₁ = 0.97：生成的样本四处乱冲，找到一个模式又丢掉另一个。取 0.5 就能稳定下来。',
  },
  'wgan-gp-stiff': {
    title: '失败：冷启动就用 λ = 10',
    about: '论文里的 λ 对这个小判别器来说太强：生成的样本来回摆动，停不下来。取 λ = 0.1 即可。',
  },
  'wgan-clip-tight': {
    title: '失败：裁剪太紧',
    about: 'c = 0.01 时，这个小判别器几乎是平的，生成器几乎得不到梯度。',
  },
  'lines-js': {
    title: '两条线，跟 JS 学',
    about: '判别器很好，梯度却几乎没有：θ 停在原处，JS 停在 log 2。',
  },
  'lines-w': {
    title: '两条线，跟 W 学',
    about: '同样的两条线，换成 Wasserstein 判别器：θ 一路滑到 0。',
  },
  'lines-noise': {
    title: '两条加噪的线',
    about: '给两条线都加上 σ = 0.4 的噪声，它们就有了重叠，JS 又能推动 θ。',
  },
  'reference-8gaussians': {
    title: '参考设置，八个高斯',
    about: '公开的玩具代码所用的数值：三层，每层 512 个单元，学习率很小，10 万次迭代。要跑很久。',
  },
  'reference-25gaussians': {
    title: '参考设置，25 个高斯',
    about: '公开的玩具代码所用的数值，数据为网格高斯混合。要跑很久。',
  },
  'reference-swissroll': {
    title: '参考设置，瑞士卷',
    about: '公开的玩具代码所用的数值，数据为瑞士卷。要跑很久。',
  },
  'paper-wgan': {
    title: '论文中的 WGAN',
    about:
      '论文的算法 1：RMSProp，学习率 0.00005，c = 0.01，批大小 64，判别器 5 步；网络取自公开的玩具代码。要跑很久。',
  },
  'bench-small': {
    title: '基准：小',
    about: '两层，每层 32 个单元，批大小 128。',
  },
  'bench-paper-like': {
    title: '基准：近似论文',
    about: '三层，每层 64 个单元，批大小 256。',
  },
  'bench-large': {
    title: '基准：大',
    about: '三层，每层 256 个单元，批大小 256。',
  },
  'bench-ganlab': {
    title: '基准：GAN Lab 的规模',
    about: '一层 12 个单元，批大小 150，−log D，普通梯度下降。',
  },
};
