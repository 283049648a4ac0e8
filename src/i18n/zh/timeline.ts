import type { Widen } from '../catalogue.ts';
import type { timeline as en } from '../en/timeline.ts';

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
  },
  stopped: {
    iteration: ({ iteration }) => `已按设定停在第 ${iteration} 次迭代。`,
    modes: ({ iteration }) => `已停在第 ${iteration} 次迭代：连续两次测量，每个模式上都有生成点。`,
    floor: ({ iteration }) => `已停在第 ${iteration} 次迭代：连续两次测量，W₁ 都低于采样噪声基线的 1.5 倍。`,
  },
};
