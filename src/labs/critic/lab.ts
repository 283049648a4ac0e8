import { clipBound } from '../../claims/wgan/clip-lipschitz-law.ts';
import type { Critic } from '../../studies/criticOn.ts';
import { type Critics, critics } from '../../studies/critics.ts';
import { lab } from '../kit/lab.ts';
import { both, plane, type Side, slopeHistogram, slopeMap } from './views.ts';

const weights = (side: Side, colour: 'tv' | 'wasserstein') =>
  ({
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
  }) as const;

const steepest = ({ slopes }: Critic) => Math.max(...slopes);

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
    left: { en: 'first critic', zh: '第一个判别器' },
    right: { en: 'second critic', zh: '第二个判别器' },
    leftWeights: { en: 'weights of the first', zh: '第一个的权重' },
    rightWeights: { en: 'weights of the second', zh: '第二个的权重' },
    leftSlopes: { en: 'slopes of the first between random pairs', zh: '第一个在随机配对之间的斜率' },
    rightSlopes: { en: 'slopes of the second between random pairs', zh: '第二个在随机配对之间的斜率' },
    leftMap: { en: '‖∇f‖ of the first, place by place', zh: '第一个在各处的 ‖∇f‖' },
    rightMap: { en: '‖∇f‖ of the second, place by place', zh: '第二个在各处的 ‖∇f‖' },
    weight: { en: 'weight', zh: '权重' },
    norm: { en: '‖∇f‖', zh: '‖∇f‖' },
    data: { en: 'data', zh: '数据' },
    spread: { en: 's, noise on the fakes', zh: '生成点上的噪声 s' },
    penalty: { en: 'two-sided penalty', zh: '双侧惩罚' },
    'one-sided': { en: 'one-sided penalty', zh: '单侧惩罚' },
    nobody: { en: 'none', zh: '不设' },
    shares: { en: 'η, share of K·W found', zh: '得到 K·W 的比例 η' },
    share: { en: 'η', zh: 'η' },
    measured: { en: 'what each critic comes to', zh: '两个判别器的结果' },
    quantity: { en: 'quantity', zh: '量' },
    estimate: { en: 'estimate E f(x) − E f(y)', zh: '估计值 E f(x) − E f(y)' },
    steepest: { en: 'largest slope K', zh: '最大斜率 K' },
    law: { en: 'cᴸhᴸ⁻¹, of a clipped critic', zh: '裁剪时的 cᴸhᴸ⁻¹' },
    alongAxis: { en: 'largest slope of the first along an axis', zh: '第一个沿坐标轴的最大斜率' },
    held: { en: 'share of weights at ±c', zh: '落在 ±c 的权重比例' },
    leftShare: { en: 'η, first', zh: 'η，第一个' },
    rightShare: { en: 'η, second', zh: 'η，第二个' },
    leftSteepest: { en: 'largest slope of the first', zh: '第一个的最大斜率' },
    leftEstimate: { en: 'what the first finds', zh: '第一个得到的值' },
    rightEstimate: { en: 'what the second finds', zh: '第二个得到的值' },
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
    {
      kind: 'table',
      title: 'measured',
      head: ['quantity', 'left', 'right'],
      rows: [
        { name: 'estimate', cells: both(({ estimate }) => estimate) },
        { name: 'steepest', cells: both(steepest) },
        { name: 'shares', cells: both(({ efficiency }) => efficiency) },
        { name: 'held', cells: both(({ held }) => held) },
      ],
    },
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
    weights('left', 'tv'),
    weights('right', 'wasserstein'),
    slopeHistogram('left', 'tv'),
    slopeHistogram('right', 'wasserstein'),
    slopeMap('left'),
    slopeMap('right'),
  ],
  numbers: ({ clip, depth, width }, found) => ({
    law: clipBound(clip, depth, width),
    alongAxis: found && Math.max(...found.left.steepest),
    steps: found?.step,
    wasserstein: found?.wasserstein,
    leftShare: found?.left.efficiency,
    rightShare: found?.right?.efficiency,
    leftEstimate: found?.left.estimate,
    rightEstimate: found?.right?.estimate,
    leftSteepest: found && steepest(found.left),
    rightSteepest: found?.right && steepest(found.right),
    leftHeld: found?.left.held,
    pairs: found?.pairs,
  }),
  readouts: ['steps', 'wasserstein'],
  strip: ['leftShare', 'rightShare'],
});
