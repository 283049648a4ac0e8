import type { Widen } from '../catalogue.ts';
import type { keys as en } from '../en/keys.ts';

export const keys: Widen<typeof en> = {
  close: '关闭',
  names: {
    togglePlay: '开始或暂停',
    step: '单步',
    reset: '重置，种子不变',
    reseed: '换个种子',
    undo: '撤销上次改动',
    redo: '重做',
    switchConstraint: '在权重裁剪与梯度惩罚之间切换',
    copyLink: '复制链接',
    diagnostics: '打开或关闭诊断',
    showKeys: '打开这张表',
  },
  space: '空格',
  shift: 'Shift',
  where: '除文本框和列表外，随处可用。',
  single: '启用单键快捷键',
  singleWhy: '用语音输入，或常会误触按键时，可以关掉。',
};
