import type { Area } from '../catalogue.ts';

export const presets: Area<'presets'> = {
  'wgan-gp-8gaussians': {
    title: 'WGAN-GP，八个高斯',
    about: '小网络加轻的梯度惩罚：几秒之内，生成器到达全部八个孤岛。',
  },
  'wgan-clip-8gaussians': {
    title: '权重裁剪的 WGAN，八个高斯',
    about: '同样的网络，改用权重裁剪：判别器的等高线变直，样本云一直模糊。',
  },
  'wgan-gp-25gaussians': {
    title: 'WGAN-GP，25 个高斯',
    about: '一整片网格状的孤岛，给它一千次迭代。',
  },
  'wgan-gp-swissroll': {
    title: 'WGAN-GP，瑞士卷',
    about: '不是孤岛，而是一条长曲线：没有模式可丢，却要弯很多次。',
  },
  'gan-non-saturating': {
    title: '−log D 形式的 GAN',
    about: '最常用的生成器损失。在八个高斯上，用这里的设置，它并不崩溃。',
  },
  'gan-minimax': {
    title: '最初的 GAN',
    about: '饱和的损失，每次迭代训练判别器 5 步：判别器越好，生成器学到的越少。',
  },
  'noisy-gan': {
    title: '噪声退火的 GAN',
    about: '同样是饱和的损失，但给两边样本加噪声，使它们重叠，梯度就回来了；噪声在 640 次迭代内逐渐消失。',
  },
  lsgan: {
    title: '最小二乘 GAN',
    about: '判别器不做分类，而是去逼近 0 和 1，供对照。',
  },
  'hinge-sn': {
    title: '合页损失加谱归一化',
    about: '每一层都除以自己的最大奇异值，判别器的斜率因此不超过 1。',
  },
  'gan-momentum': {
    title: '失败：动量太大',
    about: '−log D 损失配上 Adam 常用的 β₁ = 0.9：样本云来回冲，丢掉模式。调小 β₁ 即可。',
  },
  'wgan-gp-stiff': {
    title: '失败：冷启动时 λ = 10',
    about: '论文里的 λ，配上较大的学习率和 5 步判别器，在这里会发散。减小 λ、增加判别器步数或取 β₁ = 0 都能救回来。',
  },
  'wgan-clip-tight': {
    title: '失败：裁剪太紧',
    about: 'c = 0.01 时，这个小判别器几乎是平的，生成器几乎得不到梯度。',
  },
  'lines-js': {
    title: '两条线，用 JS 学习',
    about: '判别器很好，梯度却等于没有：θ 停在原处，JS 停在 log 2。',
  },
  'lines-w': {
    title: '两条线，用 W 学习',
    about: '同样的两条线，换成 Wasserstein 判别器：θ 一路滑回去。',
  },
  'lines-noise': {
    title: '两条加了噪声的线',
    about: '给两条线加上 σ = 0.4 的噪声，它们就重叠了，JS 又能推动 θ。',
  },
  'reference-8gaussians': {
    title: '参考设置，八个高斯',
    about: '公开的玩具代码所用的数值：三层、每层 512，学习率很小，十万次迭代。要跑很久。',
  },
  'reference-25gaussians': {
    title: '参考设置，25 个高斯',
    about: '公开的玩具代码所用的数值，数据为网格。要跑很久。',
  },
  'reference-swissroll': {
    title: '参考设置，瑞士卷',
    about: '公开的玩具代码所用的数值，数据为瑞士卷。要跑很久。',
  },
  'paper-wgan': {
    title: '论文中的 WGAN',
    about: '论文的算法 1：RMSProp，学习率 0.00005，c = 0.01，批大小 64，判别器 5 步。要跑很久。',
  },
  'bench-small': {
    title: '基准：小',
    about: '两层、每层 32，批大小 128。',
  },
  'bench-paper-like': {
    title: '基准：近似论文',
    about: '三层、每层 64，批大小 256。',
  },
  'bench-large': {
    title: '基准：大',
    about: '三层、每层 256，批大小 256。',
  },
  'bench-ganlab': {
    title: '基准：GAN Lab 的规模',
    about: '一层 12 个单元，批大小 150，−log D，普通梯度下降。',
  },
};
