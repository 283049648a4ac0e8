import type { Widen } from '../catalogue.ts';
import type { timeline as en } from '../en/timeline.ts';
import { spaced } from './spacing.ts';

export const timeline: Widen<typeof en> = {
  label: '训练的时刻',
  at: ({ iteration, reach }) => `第 ${iteration} 次迭代，共 ${reach} 次`,
  atNow: ({ reach }) => `当前，第 ${reach} 次迭代`,
  now: '回到现在',
  past: ({ iteration, reach }) =>
    `正在看第 ${iteration} 次迭代（共 ${reach} 次）。点“开始”从这里重放；若改动设置，就从这里另走一条路，撤销即可返回。`,
  stop: {
    label: '停止',
    never: '手动',
    iteration: '到指定次数',
    modes: '覆盖全部模式时',
    floor: 'W₁ 接近采样噪声时',
    at: '在第几次迭代停止',
    assigned: '由任务设定',
  },
  stopped: {
    iteration: ({ iteration }) => `已按设定停在第 ${iteration} 次迭代。`,
    modes: ({ iteration }) => `已停在第 ${iteration} 次迭代：连续两次测量，每个模式上都有生成点。`,
    floor: ({ iteration }) => `已停在第 ${iteration} 次迭代：连续两次测量，W₁ 都低于采样噪声基线的 1.5 倍。`,
  },
  slow: {
    open: '慢动作',
    back: '上一步',
    next: '下一步',
    begins: ({ steps }) => `接下来的一次迭代：判别器先走 ${steps} 步，然后生成器走一步。`,
    waits: '这次迭代里生成器不动，什么也没变。',
    critic: ({ step, steps }) => `判别器第 ${step} 步（共 ${steps} 步）：只有判别器在动，底色变了，点没有动。`,
    generator: ({ distance }) => `生成器的一步：只有生成器在动，生成点平均移动了 ${distance}，底色没有变。`,
    why: {
      critic: '它要让真实点处的值高、生成点处的值低。',
      discriminator: '它要把真实点判为真、生成点判为假。',
      generator: '生成点朝着判别器取值更高的地方走。',
    },
    names: {
      loss: '这一步所用批次上的损失',
      gap: '判别器在真实样本与生成样本上的均值之差',
      slope: '判别器在 x̂ 处的平均斜率',
    },
    went: {
      rose: ({ what, from, to }) => spaced(`${what}由 ${from} 升到 ${to}`),
      fell: ({ what, from, to }) => spaced(`${what}由 ${from} 降到 ${to}`),
      steady: ({ what, to }) => spaced(`${what}保持在 ${to}`),
    },
    holds: {
      'gradient-penalty': '惩罚项把这个斜率拉向目标值。',
      clip: '随后裁剪把每个权重限制在 ±c 以内。',
      'spectral-norm': '各层都除以自己的谱范数，斜率不会超过 1。',
    },
    both: '两者都走完，这次迭代就完成了；判别器的下一步从这里开始。',
    together: (parts) => parts.map((part) => (part.endsWith('。') ? part : `${part}。`)).join(''),
  },
};
