import type { Widen } from '../../../i18n/catalogue.ts';
import { spaced } from '../../../i18n/zh/spacing.ts';
import type { lines as en } from './en.ts';

export const lines: Widen<typeof en> = {
  stage: ({ theta, thickness, sigma }) =>
    `平面上两条竖直的线段：真实线段在 x = 0，生成线段在 x = ${theta}；厚度 ${thickness}，噪声 ${sigma}。`,
  values: ({ theta, kl, js, tv, w }) =>
    `θ 从 −2 到 2，各把尺子的读数。θ = ${theta} 时：两个方向的 KL 都是 ${kl}，JS 为 ${js}，TV 为 ${tv}，W 为 ${w}。`,
  trace: ({ teacher, steps, theta }) =>
    spaced(`θ 随生成器步数的变化，由${teacher}来教：${steps} 步之后 θ = ${theta}。`),
  handle: '生成线段的位置 θ',
  handleHint: '拖动线段，或用方向键',
  names: { real: '真实', generated: '生成' },
  rulers: { klForward: 'KL', klReverse: '反向 KL', js: 'JS', tv: 'TV', wasserstein: 'W' },
  rulersLong: { klForward: 'KL（真实 ‖ 生成）', klReverse: 'KL（生成 ‖ 真实）', js: 'JS', tv: 'TV', wasserstein: 'W' },
  table: { caption: 'θ 处各把尺子的读数与斜率', ruler: '尺子', value: '读数', slope: '对 θ 的斜率', none: '不存在' },
  tabs: { explore: '探索', learn: '让它自己学' },
  exactly: '跟精确的尺子学',
  byNetwork: '跟网络学',
  race: '九个一起跑',
  racing: ({ home, all }) => (home === all ? `${all} 个都跑完了。` : `${all} 个里跑完了 ${home} 个。`),
  settings: '训练设置',
  teachers: {
    kl: 'KL',
    klReverse: '反向 KL',
    exactJs: 'JS',
    exactW: 'W',
    js: 'GAN',
    ns: 'GAN −log D',
    clip: '裁剪的 WGAN',
    w: 'WGAN-GP',
    noise: '加噪的 GAN',
  },
  traced: ({ teacher }) => spaced(`${teacher} 下的 θ`),
  status: {
    idle: '请选择由谁来教。',
    walking: '沿着斜率下降。',
    flat: '这里没有斜率，一步也走不动。',
    starting: '正在启动引擎。',
    warming: ({ share }) => `判别器先学：${share}%。`,
    playing: ({ step }) => `生成器第 ${step} 步。`,
    paused: ({ step }) => (step === 0 ? '已暂停，生成器还没有动。' : `已暂停，生成器走了 ${step} 步。`),
    hidden: '标签页在后台，已暂停。',
    diverged: '有数值变成了无穷大或 NaN。请减小 λ，再重新开始。',
    crashed: '引擎停了，请重新开始。',
  },
  pause: '暂停',
  resume: '继续',
  end: '回到探索',
  engine: ({ engine, rate }) => `${engine}，判别器每秒 ${rate} 步`,
  stepsAxis: '步数',
  impliedJs: '由损失推算的 JS',
  slopeNow: '此 θ 处的斜率',
  gradientNow: '梯度',
  theoryNow: '此 θ 处的理论值',
};
