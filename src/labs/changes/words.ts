import type { Language } from '../../i18n/catalogue.ts';
import { useLanguage } from '../../ui/words.tsx';
import type { Change } from './listing.ts';

interface Words {
  readonly listing: string;
  readonly changes: Readonly<Record<Change, string>>;
  /** Why the paper makes it. */
  readonly whys: Readonly<Record<Change, string>>;
  readonly also: (p: { number: number }) => string;
  readonly removed: string;
  readonly added: string;
  readonly proposed: string;
  readonly undefined: string;
  readonly valueless: (p: { real: string; generated: string; seeds: number }) => string;
  readonly play: string;
  readonly ledger: {
    readonly caption: (p: { seeds: number }) => string;
    readonly programme: string;
    readonly distance: string;
    readonly near: string;
    readonly loss: string;
    readonly none: string;
    readonly all: string;
    readonly noLoss: string;
    readonly fill: string;
    readonly stop: string;
    readonly running: (p: { left: number }) => string;
    readonly short: Readonly<Record<Change, string>>;
    readonly and: string;
  };
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    listing: 'The training step, GAN against WGAN',
    changes: { sigmoid: 'no sigmoid', log: 'no log', weights: 'clip the weights', optimizer: 'no momentum' },
    whys: {
      sigmoid: 'f is a potential, not a probability.',
      log: 'What is left is E f(x) − E f(g(z)), as in the duality.',
      weights: 'Bounded weights bound the slope of f.',
      optimizer: 'An observation of the authors, not a theorem.',
    },
    also: ({ number }) => `${number}, too`,
    removed: 'taken out',
    added: 'put in',
    proposed: 'would be put in',
    undefined: 'This program has no loss.',
    valueless: ({ real, generated, seeds }) =>
      `Without a sigmoid nothing keeps f between 0 and 1, and both logarithms need that. Before the first step, over ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}, log D(x) has no value at ${real} of the real points, and log(1 − D(g(z))) at ${generated} of the generated ones. Drop the log, or keep the sigmoid.`,
    play: 'Open this program in Play',
    ledger: {
      caption: ({ seeds }) => `Programs so far: median of ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}`,
      programme: 'changes made',
      distance: 'W₁, and its range',
      near: 'near a mode',
      loss: 'critic’s loss',
      none: 'none: the GAN',
      all: 'all four: the WGAN',
      noLoss: 'no loss',
      fill: 'Run the other programs',
      stop: 'Stop',
      running: ({ left }) => `${left} to go.`,
      short: { sigmoid: 'no sigmoid', log: 'no log', weights: 'clip', optimizer: 'no momentum' },
      and: ', ',
    },
  },
  zh: {
    listing: '一步训练：GAN 与 WGAN 的差别',
    changes: { sigmoid: '去掉 sigmoid', log: '去掉 log', weights: '裁剪权重', optimizer: '不用动量' },
    whys: {
      sigmoid: 'f 是势函数，不再是概率。',
      log: '剩下 E f(x) − E f(g(z))，正是对偶形式。',
      weights: '权重有界，f 的斜率也就有界。',
      optimizer: '这是作者的观察，不是定理。',
    },
    also: ({ number }) => `同改动 ${number}`,
    removed: '删去',
    added: '加上',
    proposed: '可改成',
    undefined: '这个程序没有损失可言。',
    valueless: ({ real, generated, seeds }) =>
      `没有 sigmoid，f 就不一定落在 0 与 1 之间，两个对数却都要求这一点。换 ${seeds} 个种子，训练还没开始，就有 ${real} 的真实点让 log D(x) 没有意义，${generated} 的生成点让 log(1 − D(g(z))) 没有意义。要么去掉 log，要么留住 sigmoid。`,
    play: '在“实验”页打开这个程序',
    ledger: {
      caption: ({ seeds }) => `跑过的程序：${seeds} 个种子的中位数`,
      programme: '已做的改动',
      distance: 'W₁ 及其范围',
      near: '落在模式附近',
      loss: '判别器损失',
      none: '无：GAN',
      all: '全部四点：WGAN',
      noLoss: '没有损失',
      fill: '跑完其余的程序',
      stop: '停止',
      running: ({ left }) => `还剩 ${left} 个。`,
      short: { sigmoid: '无 sigmoid', log: '无 log', weights: '裁剪', optimizer: '无动量' },
      and: '、',
    },
  },
};

export const useChangesWords = (): Words => words[useLanguage().language];
