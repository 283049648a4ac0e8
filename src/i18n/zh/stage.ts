import type { Area } from '../catalogue.ts';

export const stage: Area<'stage'> = {
  legend: '{real}样本与{generated}样本，底下是{field}，并画出{lines}和{gradients}',
  layers: {
    real: '真实',
    generated: '生成',
    field: '判别器 f 的取值',
    discriminator: '判别器 D = σ(f) 的取值',
    lines: '等值线',
    gradients: '梯度',
  },
  pictureOfF: '平面上的真实样本与生成样本，底色是判别器 f 的取值',
  pictureOfD: '平面上的真实样本与生成样本，底色是判别器 D 的取值',
  low: '像生成的',
  high: '像真实的',
  step: ({ name, step }) => `${name} 每隔 ${step} 一条线`,
  waiting: '真实样本已画好，模型正在就位。',
  summary: ({ iteration }) => `第 ${iteration} 次迭代。`,
  summaryWithDistance: ({ iteration, w }) => `第 ${iteration} 次迭代：W₁ 为 ${w}。`,
  summaryWithModes: ({ iteration, w, covered, total }) =>
    `第 ${iteration} 次迭代：W₁ 为 ${w}，${total} 个模式已覆盖 ${covered} 个。`,
};
