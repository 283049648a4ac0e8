import type { Widen } from '../catalogue.ts';
import type { charts as en } from '../en/charts.ts';

export const charts: Widen<typeof en> = {
  details: '数值',
  axis: ({ label, unit }) => `${label}（${unit}）`,
  caption: ({ title }) => `${title}：数值`,
  crosshair: ({ title }) => `${title}：十字线的位置`,
  reading: ({ at, values }) => `${at}：${values}`,
  value: ({ name, value }) => `${name} ${value}`,
  range: ({ low, high }) => `${low} 至 ${high}`,
  nothing: '还没有测量结果。',
  count: '个数',
  countLog: '个数，对数刻度',
  share: '占比',
  expected: '理论值',
  from: '下限',
  to: '上限',
  bins: {
    'freedman-diaconis': ({ count, width, total }) =>
      `共 ${total} 个值，分 ${count} 组，组距 ${width}（Freedman–Diaconis 规则）。`,
    sturges: ({ count, width, total }) => `共 ${total} 个值，分 ${count} 组，组距 ${width}（Sturges 规则）。`,
    given: ({ count, width, total }) => `共 ${total} 个值，分 ${count} 组，组距 ${width}。`,
  },
  decades: ({ width }) => `${width} 个数量级`,
  below: ({ share, end }) => `另有 ${share} 小于 ${end}，未画出。`,
  above: ({ share, end }) => `另有 ${share} 大于 ${end}，未画出。`,
  missing: ({ share }) => `另有 ${share} 不是数。`,
  peak: ({ from, to, share }) => `${from} 到 ${to} 之间最多，占 ${share}。`,
  name: '名称',
  measured: '数值',
  handleHint: '可拖动，也可用方向键移动',
  slider: ({ name, axis }) => `${name}，${axis}`,
  cells: ({ low, high }) => `数值介于 ${low} 与 ${high} 之间。`,
  target: ({ target }) => `中间的颜色对应 ${target}。`,
  cellsBelow: ({ share, end }) => `有 ${share} 的格子小于 ${end}，按 ${end} 着色。`,
  cellsAbove: ({ share, end }) => `有 ${share} 的格子大于 ${end}，按 ${end} 着色。`,
  cellsMissing: ({ share }) => `有 ${share} 的格子没有数值，用斜线表示。`,
};
