import type { Area } from '../catalogue.ts';
import { modesReached } from './modes.ts';

export const stage: Area<'stage'> = {
  legend: '{real}样本与 {generated}样本，底色为 {field}，叠加 {lines}与 {gradients}',
  layers: {
    real: '真实',
    generated: '生成',
    field: '判别器 f 的取值',
    discriminator: '判别器 D = σ(f) 的取值',
    lines: '等值线',
    gradients: '梯度',
  },
  pictureOfF: '平面上的真实样本与生成样本，底色为判别器 f 的取值',
  pictureOfD: '平面上的真实样本与生成样本，底色为判别器 D 的取值',
  low: '更像生成样本',
  high: '更像真实样本',
  step: ({ name, step }) => `${name} 每隔 ${step} 一条线`,
  waiting: '真实样本已画好，模型正在准备。',
  summary: ({ iteration }) => `第 ${iteration} 次迭代。`,
  summaryWithDistance: ({ iteration, w }) => `第 ${iteration} 次迭代：W₁ 为 ${w}。`,
  summaryWithModes: ({ iteration, w, ...modes }) => `第 ${iteration} 次迭代：W₁ 为 ${w}，${modesReached(modes)}。`,
};
