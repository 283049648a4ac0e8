import type { Widen } from '../../i18n/catalogue.ts';

const en = {
  title: 'Repeat',
  lead: 'One experiment, many seeds. What all runs share is the method’s; the rest is luck.',
  first: 'First seed',
  labels: { seeds: 'Runs', iterations: 'Iterations', measures: 'Measures' },
  reasons: {
    seeds: 'One run a seed. With few of them even a median is a matter of luck.',
    iterations: 'How long each run is trained.',
    measures: 'KL, JS, TV and the sliced W₁ make a look four times as costly.',
  },
  options: { few: 'W₁, critic, modes', all: 'KL and JS too' },
  otherSeeds: 'Other seeds',
  csv: 'All runs as CSV',
  said: (p: { done: number; total: number; diverged: number }) =>
    `${p.done} of ${p.total} runs done${p.diverged > 0 ? `, ${p.diverged} of them diverged` : ''}.`,
  cost: (p: { seconds: string; engine: string }) => `${p.seconds} s of work on ${p.engine}.`,
  idle: 'Not started.',
  curves: 'Curves over the runs',
  bands:
    'Line: median of the runs. Dark band: the middle half, 25 to 75 %. Light band: the middle 80 %, 10 to 90 %. A run that diverges counts as long as it is sound.',
  median: 'median',
  floor: 'floor',
  iteration: 'iteration',
  made: (p: { made: string }) => `Each run: ${p.made}.`,
  madeWithFloor: (p: { made: string; floor: string }) => `Each run: ${p.made}; sampling floor ${p.floor}.`,
  ends: (p: { iteration: string }) => `Where the runs stand at iteration ${p.iteration}`,
  endsGone: (p: { diverged: number }) =>
    p.diverged === 1
      ? 'One run diverged; it is not counted here.'
      : `${p.diverged} runs diverged; they are not counted here.`,
  histogram: { wasserstein: 'Runs by their W₁', modes: 'Runs by the modes they cover' },
  quantile: (p: { share: number }) =>
    p.share === 0 ? 'least' : p.share === 100 ? 'most' : p.share === 50 ? 'median' : `${p.share} %`,
  runs: 'Every run',
  runsWhy: 'Each picture opens its run on Play, as it stands at its end.',
} as const;

const zh: Widen<typeof en> = {
  title: '重复',
  lead: '同一个实验，换许多种子各跑一次。每次都有的现象才属于方法本身，其余的只是运气。',
  first: '第一个种子',
  labels: { seeds: '次数', iterations: '迭代次数', measures: '测量项' },
  reasons: {
    seeds: '每个种子跑一次。种子太少时，连中位数都要碰运气。',
    iterations: '每次训练多久。',
    measures: '加上 KL、JS、TV 和切片 W₁，每次测量的开销约为四倍。',
  },
  options: { few: 'W₁、判别器、模式', all: '另加 KL 与 JS' },
  otherSeeds: '换一批种子',
  csv: '全部结果存为 CSV',
  said: ({ done, total, diverged }) =>
    `共 ${total} 次，已完成 ${done} 次${diverged > 0 ? `，其中 ${diverged} 次发散` : ''}。`,
  cost: ({ seconds, engine }) => `用 ${engine} 计算了 ${seconds} 秒。`,
  idle: '尚未开始。',
  curves: '各次训练的曲线',
  bands:
    '实线为中位数；深色带为中间一半（25 % 至 75 %），浅色带为中间 80 %（10 % 至 90 %）。发散的训练只计入发散之前的部分。',
  median: '中位数',
  floor: '采样噪声基线',
  iteration: '迭代',
  made: ({ made }) => `每次训练：${made}。`,
  madeWithFloor: ({ made, floor }) => `每次训练：${made}；采样噪声基线 ${floor}。`,
  ends: ({ iteration }) => `第 ${iteration} 次迭代时各次训练的结果`,
  endsGone: ({ diverged }) => `${diverged} 次训练发散，未计入此处。`,
  histogram: { wasserstein: '各次训练的 W₁ 分布', modes: '各次训练覆盖的模式数分布' },
  quantile: ({ share }) => (share === 0 ? '最小' : share === 100 ? '最大' : share === 50 ? '中位数' : `${share} %`),
  runs: '每一次训练',
  runsWhy: '点开任意一幅图，就在“实验”页打开那次训练，停在结束时的状态。',
};

export const words = { en, zh };
