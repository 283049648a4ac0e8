import type { Widen } from '../catalogue.ts';
import type { beside as en } from '../en/beside.ts';

export const beside: Widen<typeof en> = {
  change: ({ field, from, to }) => `${field} ${from} → ${to}`,
  points: ({ count }) => `${count} 个点`,
  list: (parts) => parts.join('、'),
  more: ({ shown, count }) => `${shown} 等，另有 ${count} 项`,
  changedAt: ({ iteration, changes }) => `第 ${iteration} 次迭代时改了：${changes}。`,
  changedDuring: ({ iteration, until, changes }) => `第 ${iteration} 至 ${until} 次迭代间改了：${changes}。`,
  startedWith: ({ changes }) => `重新开始：${changes}。`,
  changed: '改动',
  before: ({ name }) => `${name}，改动前`,
  nearest: '“改动前”一列取那次运行中最近一次测量的数值。',
  faint: ({ iteration }) => `淡线是上一次运行，共 ${iteration} 次迭代。`,
  compareBefore: '比较改动前后',
  dismiss: '不再显示',
  compareWith: '与之比较：',
  variants: {
    clip: '权重裁剪',
    penalty: '梯度惩罚',
    authors: '原作者的优化器',
    seed: '换一个种子',
    log: '换一种生成器损失',
    oneStep: '判别器只走一步',
    noise: '开关噪声',
    wider: '判别器加宽一倍',
  },
  repeat: '多个种子重复',
  sweep: '扫描参数',
};
