import type { Area } from '../catalogue.ts';
import { spaced } from './spacing.ts';

/** A name with its value; a name that ends in a symbol takes an equals sign: “批大小 4096”, “惩罚系数 λ = 50”. */
function valued({ name, value }: { readonly name: string; readonly value: string }): string {
  return /\p{Script=Han}$/u.test(name) ? `${name} ${value}` : `${name} = ${value}`;
}

export const faults: Area<'faults'> = {
  unknown: ({ name, allowed }) => `没有名为“${name}”的设置，可用的名称：${allowed}。`,
  missing: ({ name }) => spaced(`缺少${name}。`),
  type: ({ name, value }) => spaced(`${name}不能是 ${value}，类型不对。`),
  notNumber: ({ name, value }) => spaced(`${name}应为数字，“${value}”不是数字。`),
  over: ({ limit, ...given }) => `${valued(given)} 超过上限 ${limit}。`,
  under: ({ limit, ...given }) => `${valued(given)} 低于下限 ${limit}。`,
  range: ({ allowed, ...given }) => `${valued(given)} 不在允许的范围 ${allowed} 之内。`,
  integer: (given) => `${valued(given)} 不是整数。`,
  finite: (given) => `${valued(given)} 不是有限的数。`,
  choice: ({ name, value, allowed }) => spaced(`${name}不能是 ${value}，可选：${allowed}。`),
  count: ({ name, value, allowed }) => spaced(`${name}的长度不对（${value}），允许：${allowed}。`),
  shape: ({ name, value, allowed }) => `${name} 的形状是 ${value}，这里应为 ${allowed}。`,
  conflict: ({ allowed, ...given }) => `${valued(given)} 与其他设置冲突，允许：${allowed}。`,
  locked: ({ name }) => `${name}：任务不允许改动。`,
  syntax: ({ value, allowed }) => `无法解析：${value}（${allowed}）。`,
  unreadable: ({ value, allowed }) =>
    `无法读取 ${value}：它可能是文件夹，已被移动或删除，或没有读取权限。可打开的文件：${allowed}。`,
  unwritable: ({ value }) => `无法写入 ${value}。`,
  size: ({ value, allowed }) => `文件太大（${value}），最多可打开 ${allowed}。`,
  unsupported: ({ name, value }) => spaced(`这个引擎不支持把${name}设为 ${value}。`),
  /** What was kept belongs to the sentence before it. */
  together: (sentences) => sentences.join('').replace('。已保留', '，已保留'),
  kept: ({ value }) => `已保留 ${value}。`,
  nothingChanged: '未作任何改动。',
  wholeInput: '输入内容',
  keptDefault: '已改为运行默认实验。',
  more: ({ count }) => `另有 ${count} 处错误。`,
};
