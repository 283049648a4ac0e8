/** What the seven systems are called, and what to look for in each. */
export const words = {
  look: {
    en: 'one seed, the same data, networks of the same size. Nothing differs but what makes the system: its loss, what holds its critic, and how that is trained.',
    zh: '同一个种子、同样的数据、同样大小的网络；不同的只有各方法自己的东西：损失、判别器受的约束，以及它怎样训练。',
  },
  saturating: { en: 'GAN, log(1 − D)', zh: 'GAN：log(1 − D)' },
  'minus-log-d': { en: 'GAN, −log D', zh: 'GAN：−log D' },
  noisy: { en: 'GAN with fading noise', zh: '噪声退火的 GAN' },
  clip: { en: 'WGAN, clipped', zh: 'WGAN：权重裁剪' },
  penalty: { en: 'WGAN-GP', zh: 'WGAN-GP' },
  'spectral-norm': { en: 'SN-GAN, hinge loss', zh: 'SN-GAN：合页损失' },
  'least-squares': { en: 'LSGAN', zh: 'LSGAN' },
  saturatingLook: {
    en: 'Meant to fail: the surer D grows, the flatter its field where the orange points lie. They stop coming nearer, or lose what they learnt.',
    zh: '本来就会失败：判别器越有把握，橙色点所在之处越平坦，它们就不再靠近，甚至丢掉学到的。',
  },
  'minus-log-dLook': {
    en: 'The usual loss: it pulls hardest where D says no, so the points keep moving, and may pass a mode by.',
    zh: '最常用的损失：D 越说“假”，它拉得越用力，所以点一直在动，也可能漏过某个模式。',
  },
  noisyLook: {
    en: 'The first loss again, but noise on both sides keeps D unsure; see the islands sharpen as it fades.',
    zh: '还是第一个损失，但两边的噪声让判别器拿不准；噪声撤去时，各个模式逐渐清晰。',
  },
  clipLook: {
    en: 'Weights within ±c leave the critic simple: its level lines are straight pieces, and the cloud stays coarse.',
    zh: '权重限在 ±c 之内，判别器只能很简单：等值线由直线段拼成，生成的点也一直粗糙。',
  },
  penaltyLook: {
    en: 'The critic bends with the data, its slope drawn towards 1, and shows each point its way.',
    zh: '判别器随数据弯曲，斜率被拉向 1，给每个点指出方向。',
  },
  'spectral-normLook': {
    en: 'Each layer stretches at most by 1, so no slope can exceed it, and nothing is penalised.',
    zh: '每一层至多放大 1 倍，斜率不可能超过 1，也无须惩罚。',
  },
  'least-squaresLook': {
    en: 'No constraint and no logarithm, for contrast: a squared error pulls at far points, but W isn’t what it measures.',
    zh: '没有约束，也没有对数，作为对照：平方误差拉得动远处的点，但它量的不是 W。',
  },
  steps: { en: 'generator steps', zh: '生成器步数' },
  width: { en: 'units a layer', zh: '每层单元数' },
  waiting: { en: 'waiting', zh: '等待中' },
  failed: { en: 'It stopped: no engine could finish it.', zh: '训练中断：没有引擎能完成。' },
  play: { en: 'Open in Play', zh: '在实验页打开' },
  results: { en: 'What they have come to', zh: '各自的结果' },
  system: { en: 'system', zh: '方法' },
  found: { en: 'modes found', zh: '找到的模式' },
  near: { en: 'near a mode', zh: '落在模式附近' },
  w: { en: 'W₁', zh: 'W₁' },
  floor: { en: 'its floor', zh: '采样噪声基线' },
  criticLoss: { en: 'critic’s loss', zh: '判别器损失' },
  generatorLoss: { en: 'generator’s loss', zh: '生成器损失' },
  criticSteps: { en: 'critic steps', zh: '判别器步数' },
  work: { en: 'million operations', zh: '运算次数（百万）' },
  time: { en: 'ms here', zh: '毫秒（本机）' },
} as const;
