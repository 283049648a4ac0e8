import type { Widen } from '../catalogue.ts';
import type { diverged as en } from '../en/diverged.ts';
import { spaced } from './spacing.ts';

export const diverged: Widen<typeof en> = {
  title: ({ quantity, iteration }) => spaced(`第 ${iteration} 次迭代时，${quantity}变成了无穷大或 NaN。`),
  restored: ({ iteration }) => `画面已退回最近一次正常状态：第 ${iteration} 次迭代。`,
  quantities: {
    criticLoss: '判别器的损失',
    generatorLoss: '生成器的损失',
    critic: '判别器的权重',
    generator: '生成器的权重',
  },
  helps: {
    criticLoss: '判别器的更新步长过大。通常减小学习率即可；使用梯度惩罚时，减小 λ 也有效。',
    generatorLoss: '判别器变得太陡，把生成器带偏了。可以减小学习率，或加强约束。',
    critic: '判别器的更新越来越大。可以减小学习率，或减小 λ：惩罚太强时，训练会变得刚性，容易振荡。',
    generator: '生成器的更新越来越大。通常可以减小它的学习率，或增加判别器步数。',
  },
  halve: '学习率减半，重新开始',
  undo: '撤销上次改动',
};
