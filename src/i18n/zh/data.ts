import type { Widen } from '../catalogue.ts';
import type { data as en } from '../en/data.ts';
import { spaced } from './spacing.ts';

export const data: Widen<typeof en> = {
  title: ({ name }) => spaced(`${name}中的点`),
  typed: '输入的文字',
  pasteTitle: '粘贴或输入点',
  text: '每行一个点：x, y；也可以是带表头的表格，或 JSON。',
  mend: '原文，可在此修改',
  found: ({ count, x, y }) => `共 ${count} 个点，x 取自“${x}”列，y 取自“${y}”列。`,
  ranges: ({ xLow, xHigh, yLow, yHigh, bound }) =>
    `x 从 ${xLow} 到 ${xHigh}，y 从 ${yLow} 到 ${yHigh}；窗口的范围是 −${bound} 到 ${bound}。`,
  leftOut: ({ names }) => spaced(`未使用的列：${names}。`),
  bad: ({ entries, lines, more, text }) => {
    const what = entries ? '项' : '行';
    return `有些${what}没有两个数，已略过：第 ${lines} ${what}${more > 0 ? `，另有 ${more} ${what}` : ''}（“${text}”）。`;
  },
  sampled: ({ total, most }) => `从 ${total} 个点中均匀抽取 ${most} 个。`,
  fitting: ({ x, y, scale }) => `放入窗口时，点（${x}，${y}）移到中心，距离乘以 ${scale}，形状不变。`,
  classes: ({ column }) => `类别（取自“${column}”列）`,
  classesWhy: '训练时不区分类别，选中的类别只当作点来用。可以选择用哪些类别。',
  noClass: '请至少选择一个类别。',
  unnamed: '未标类别',
  preview: '将要使用的点',
  fit: '缩放到窗口内',
  keep: '保持原样',
  keepInside: ({ count }) => `保持原样，只取窗口内的 ${count} 个`,
  take: '打开',
  cancel: '取消',
  opened: ({ count, name }) => spaced(`数据已换成${name}中的 ${count} 个点。`),
  functionTitle: '用函数生成数据',
  functionName: '函数',
  kinds: { curve: '曲线', density: '密度' },
  curveWhy: 't 从 0 到 1 均匀取值。',
  densityWhy: '只看窗口之内，可以差一个常数因子，不必归一化。',
  count: '点数',
  noise: '噪声 σ',
  noiseWhy: '每次抽样时，每个点都加上标准差为 σ 的高斯噪声。',
  syntax: '可以写 + − * / ^、< >、括号、pi、e，以及 sin、cos、tan、exp、log、sqrt、abs、min、max 等函数。',
  formula: {
    empty: ({ part }) => `请写出 ${part} 的公式。`,
    long: ({ part, most }) => `${part} 最多 ${most} 个字符。`,
    unknown: ({ part, column, found, allowed }) => `${part} 第 ${column} 列的“${found}”没有定义。可以用：${allowed}。`,
    unexpected: ({ part, column, found, allowed }) =>
      `${part} 第 ${column} 列应为${allowed ? `“${allowed}”` : '数、名称或左括号'}，${found ? `而不是“${found}”` : '公式却到此为止'}。`,
    arguments: ({ part, column, found, allowed }) => `${part} 第 ${column} 列的“${found}”要有 ${allowed} 个参数。`,
    notFinite: ({ part, where }) => `${part} 在 ${where} 处不是有限的数。`,
    negative: ({ part, where }) => `${part} 在 ${where} 处为负；密度不能小于 0。`,
    zero: ({ part }) => `${part} 在整个窗口内都是 0。`,
  },
};
