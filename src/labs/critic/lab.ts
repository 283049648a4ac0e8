import { field, samples } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { type Critic, type Critics, critics, RESOLUTION } from '../../studies/critics.ts';
import { lab } from '../kit/lab.ts';

const bounds: Bounds = [-3, 3, -3, 3];
type Side = 'left' | 'right';

const surface = (side: Side) => (found: Critics) => {
  const critic = found[side];
  return critic && { values: Float32Array.from(critic.field), n: RESOLUTION, bounds };
};

const plane = (side: Side) =>
  ({
    kind: 'plane',
    title: side,
    bounds,
    x: { label: 'px' },
    y: { label: 'py' },
    marks: [field(surface(side)), samples(({ real, generated }: Critics) => ({ real, generated }))],
  }) as const;

const histograms = (side: Side, colour: 'tv' | 'wasserstein') =>
  [
    {
      kind: 'histogram',
      title: `${side}Weights`,
      x: { label: 'weight' },
      values: (found: Critics) => found[side]?.parameters ?? [],
      colour,
      log: true,
      markers: [
        { value: (_: Critics, { clip }: { clip: number }) => -clip, label: '−c' },
        { value: (_: Critics, { clip }: { clip: number }) => clip, label: 'c' },
      ],
    },
    {
      kind: 'histogram',
      title: `${side}Slopes`,
      x: { label: 'norm' },
      values: (found: Critics) => found[side]?.between ?? [],
      colour,
      markers: [{ value: 1, label: '1' }],
    },
  ] as const;

const largest = (critic: Critic | undefined) => (critic ? Math.max(...critic.slopes) : null);

/** Where one of the critics is held so. */
const held =
  (...leashes: readonly string[]) =>
  ({ left, right }: Record<Side, string>) =>
    leashes.includes(left) || leashes.includes(right);

/** Two critics against a generator that stands still, each on its leash. */
export const critic = lab({
  study: critics,
  words: {
    look: {
      en: 'clipping piles the weights up at ±c and leaves a simpler surface: it finds a smaller share of W than its slopes allow.',
      zh: '裁剪把权重推到 ±c，曲面也更简单：以它的斜率，本可以得到更多的 W。',
    },
    px: { en: 'x', zh: 'x' },
    py: { en: 'y', zh: 'y' },
    left: { en: 'first critic', zh: '第一个判别器' },
    right: { en: 'second critic', zh: '第二个判别器' },
    leftWeights: { en: 'weights of the first', zh: '第一个的权重' },
    rightWeights: { en: 'weights of the second', zh: '第二个的权重' },
    leftSlopes: { en: 'slopes of the first between random pairs', zh: '第一个在随机配对之间的斜率' },
    rightSlopes: { en: 'slopes of the second between random pairs', zh: '第二个在随机配对之间的斜率' },
    weight: { en: 'weight', zh: '权重' },
    norm: { en: '‖∇f‖', zh: '‖∇f‖' },
    data: { en: 'data', zh: '数据' },
    ring: { en: '8 Gaussians', zh: '八个高斯' },
    grid: { en: '25 Gaussians', zh: '二十五个高斯' },
    swissRoll: { en: 'swiss roll', zh: '瑞士卷' },
    spread: { en: 's, noise on the fakes', zh: '假样本上的噪声 s' },
    penalty: { en: 'two-sided penalty', zh: '双侧惩罚' },
    'one-sided': { en: 'one-sided penalty', zh: '单侧惩罚' },
    nobody: { en: 'none', zh: '不设' },
    activation: { en: 'activation', zh: '激活函数' },
    shares: { en: 'share of K·W that each finds', zh: '各自得到 K·W 的比例' },
    share: { en: 'η', zh: 'η' },
    leftShare: { en: 'η, first', zh: 'η，第一个' },
    rightShare: { en: 'η, second', zh: 'η，第二个' },
    leftHeld: { en: 'weights at ±c, first', zh: '落在 ±c 的权重，第一个' },
    rightHeld: { en: 'weights at ±c, second', zh: '落在 ±c 的权重，第二个' },
    leftSteepest: { en: 'largest slope, first', zh: '最大斜率，第一个' },
    rightSteepest: { en: 'largest slope, second', zh: '最大斜率，第二个' },
    leftEstimate: { en: 'estimate, first', zh: '估计值，第一个' },
    rightEstimate: { en: 'estimate, second', zh: '估计值，第二个' },
  },
  reasons: {
    clip: { en: 'Small c flattens the critic, large c lets it grow steep.', zh: 'c 小则判别器平坦，c 大则变陡。' },
    lambda: { en: 'How hard slopes away from 1 are punished.', zh: '偏离斜率 1 时惩罚的力度。' },
    spread: { en: 'At 0 there is nothing to tell apart.', zh: '取 0 时两边没有差别。' },
  },
  lead: plane('left'),
  controls: ['data', 'left', 'right', 'clip', 'lambda', 'spread', 'width', 'depth', 'activation', 'rate', 'steps'],
  relevant: {
    clip: held('clip'),
    lambda: held('penalty', 'one-sided'),
  },
  views: [
    plane('right'),
    {
      kind: 'bars',
      title: 'shares',
      axis: { label: 'share', least: 0, most: 1 },
      bars: [
        { name: 'left', colour: 'tv', value: ({ left }) => left.efficiency },
        { name: 'right', colour: 'wasserstein', value: ({ right }) => right?.efficiency ?? null },
      ],
      references: [{ value: 1, label: '1' }],
    },
    ...histograms('left', 'tv'),
    ...histograms('right', 'wasserstein'),
  ],
  numbers: ({ clip, lambda }, found) => ({
    clip,
    lambda,
    steps: found?.step ?? null,
    wasserstein: found?.wasserstein ?? null,
    leftShare: found?.left.efficiency ?? null,
    rightShare: found?.right?.efficiency ?? null,
    leftHeld: found?.left.held ?? null,
    rightHeld: found?.right?.held ?? null,
    leftSteepest: largest(found?.left),
    rightSteepest: largest(found?.right),
    leftEstimate: found?.left.estimate ?? null,
    rightEstimate: found?.right?.estimate ?? null,
  }),
  counts: ['steps'],
  readouts: [
    'wasserstein',
    'leftEstimate',
    'rightEstimate',
    'leftShare',
    'rightShare',
    'leftHeld',
    'rightHeld',
    'leftSteepest',
    'rightSteepest',
  ],
  strip: ['leftShare', 'rightShare'],
});
