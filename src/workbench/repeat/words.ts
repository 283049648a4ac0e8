import type { Widen } from '../../i18n/catalogue.ts';

const en = {
  title: 'Repeat',
  lead: 'One experiment, many seeds. What all runs share is the method’s; the rest is luck.',
  labels: { seeds: 'Seeds', first: 'First seed', iterations: 'Iterations', measures: 'Measures' },
  reasons: {
    seeds: 'With few seeds even a median is a matter of luck.',
    first: 'Other seeds, other runs: a finding should survive them.',
    iterations: 'How long each run is trained.',
    measures: 'KL, JS, TV and the sliced W₁ quadruple what a look costs.',
  },
  options: { few: 'W₁, critic’s estimate, modes', all: 'all, KL and JS too' },
  said: (p: { done: number; total: number; diverged: number }) =>
    `${p.done} of ${p.total} runs done.${p.diverged > 0 ? ` ${p.diverged} diverged.` : ''}`,
  idle: 'Not started.',
  wasserstein: 'W₁ to the data, over the runs',
  iterationsAxis: 'iterations',
  w: 'W₁',
  median: 'median',
} as const;

const zh: Widen<typeof en> = {
  title: '重复',
  lead: '同一个实验，换许多种子各跑一次。各次都有的，才算方法本身的；其余的只是运气。',
  labels: { seeds: '种子数', first: '第一个种子', iterations: '迭代次数', measures: '测量项' },
  reasons: {
    seeds: '种子太少时，连中位数都要碰运气。',
    first: '换一批种子，结论应当不变。',
    iterations: '每次训练多久。',
    measures: '加上 KL、JS、TV 和切片 W₁，每次测量的开销约为四倍。',
  },
  options: { few: 'W₁、判别器估计、模式', all: '全部，含 KL 与 JS' },
  said: ({ done, total, diverged }) => `${total} 次中已完成 ${done} 次。${diverged > 0 ? `${diverged} 次发散。` : ''}`,
  idle: '尚未开始。',
  wasserstein: '各次训练到数据的 W₁',
  iterationsAxis: '迭代次数',
  w: 'W₁',
  median: '中位数',
};

export const words = { en, zh };
