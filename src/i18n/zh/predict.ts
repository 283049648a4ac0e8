import type { Widen } from '../catalogue.ts';
import type { predict as en } from '../en/predict.ts';

export const predict: Widen<typeof en> = {
  guess: '你的猜测',
  draw: '拖动来猜',
  none: '还没有猜',
  first: '请先猜一猜。',
  run: '运行并比较',
  again: '再猜一次',
  here: ({ label }) => `实测：${label}`,
  difference: '猜测 − 实测',
  right: '猜对了。',
  wrong: '没猜对，正确答案已打勾。',
};
