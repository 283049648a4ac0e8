import type { Widen } from '../catalogue.ts';
import type { timeline as en } from '../en/timeline.ts';

export const timeline: Widen<typeof en> = {
  label: '训练的时刻',
  at: ({ iteration, reach }) => `第 ${iteration} 次迭代，共 ${reach} 次`,
  atNow: ({ reach }) => `当前，第 ${reach} 次迭代`,
  now: '回到现在',
  past: ({ iteration, reach }) =>
    `正在看第 ${iteration} 次迭代（共 ${reach} 次）。点“开始”从这里重放；若改动设置，就从这里另走一条路，撤销即可返回。`,
};
