import type { Widen } from '../catalogue.ts';
import type { points as en } from '../en/points.ts';

export const points: Widen<typeof en> = {
  hint: '每行一个点：x, y',
  file: '从文件读取…',
  discard: '恢复为图中的点',
  faults: {
    none: () => '这里还没有点。每行写一个点：x, y。',
    notPoint: ({ line, entry, text }) => `第 ${line} ${entry ? '项' : '行'}要有两个数，x 和 y：“${text}”。`,
    outside: ({ line, entry, text, bound }) =>
      `第 ${line} ${entry ? '项' : '行'}的 ${text} 不在 −${bound} 到 ${bound} 的范围内。`,
    few: ({ count, least }) => `只有 ${count} 个点，至少要 ${least} 个。`,
    many: ({ count, most }) => `共有 ${count} 个点，最多可放 ${most} 个。`,
  },
  cures: {
    leaveOut: () => '略过这样的行',
    fit: () => '全部缩放到窗口内',
    thin: ({ most }) => `均匀抽取 ${most} 个`,
  },
};
