import type { Area } from '../catalogue.ts';

export const faults: Area<'faults'> = {
  unknown: ({ name, allowed }) => `没有名为「${name}」的设置。可用的名称：${allowed}。`,
  missing: ({ name }) => `缺少${name}。`,
  type: ({ name, value }) => `${name}不能是 ${value}，类型不对。`,
  notNumber: ({ name, value }) => `${name}要填数字，「${value}」不是数字。`,
  over: ({ name, value, limit }) => `${name} ${value} 超过上限 ${limit}。`,
  under: ({ name, value, limit }) => `${name} ${value} 低于下限 ${limit}。`,
  range: ({ name, value, allowed }) => `${name} ${value} 超出范围：${allowed}。`,
  integer: ({ name, value }) => `${name} ${value} 不是整数。`,
  finite: ({ name, value }) => `${name} ${value} 不是有限的数。`,
  choice: ({ name, value, allowed }) => `${name}不能是 ${value}，可选：${allowed}。`,
  count: ({ name, value, allowed }) => `${name}的个数不对（${value}），允许：${allowed}。`,
  conflict: ({ name, value, allowed }) => `${name} ${value} 与其他设置不相容，允许：${allowed}。`,
  syntax: ({ value, allowed }) => `无法读懂：${value}（${allowed}）。`,
  unsupported: ({ name, value }) => `这个引擎不支持${name} = ${value}。`,
  together: (sentences) => sentences.join(''),
  kept: ({ value }) => `已保留 ${value}。`,
  nothingChanged: '什么都没有改动。',
  wholeInput: '输入内容',
  keptDefault: '现在运行的是默认实验。',
  more: ({ count }) => `另有 ${count} 处不对。`,
};
