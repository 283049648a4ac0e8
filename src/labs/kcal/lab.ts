import { clipBound } from '../../claims/wgan/clip-lipschitz-law.ts';
import { type Calibrating, type CalibratingAt, calibrating } from '../../studies/calibrating.ts';
import { lab } from '../kit/lab.ts';

/** What clipping allows each critic: K = cᴸhᴸ⁻¹. */
const boundOne = ({ clip, depth, width }: CalibratingAt) => clipBound(clip, depth, width);
const boundOther = ({ otherClip, otherDepth, otherWidth }: CalibratingAt) =>
  clipBound(otherClip, otherDepth, otherWidth);
const lawOf = (at: CalibratingAt) => boundOther(at) / boundOne(at);
const ratios = ({ one, other }: Calibrating) => one.map((value, k) => (other[k] as number) / value);

const end = (values: readonly number[]) => values.at(-1) ?? Number.NaN;
const steps = { label: 'steps', least: 0, of: ({ step }: Calibrating) => step } as const;

/** Two clipped critics of one pair: whether the ratio of their K brings their values together. */
export const kcal = lab({
  study: calibrating,
  words: {
    look: {
      en: 'between two lines the ratio of the two values goes to that of their K, and rescaling works. Take the noised pair, or another depth: the ratio is another one.',
      zh: '在两条线段之间，两值之比趋于 K 之比，换算成立。换成加噪的一对，或换个深度，比值就变了。',
    },
    values: { en: 'what each critic finds', zh: '两个判别器各得多少' },
    value: { en: 'E f(x) − E f(y)', zh: 'E f(x) − E f(y)' },
    one: { en: 'first critic', zh: '第一个判别器' },
    other: { en: 'second critic', zh: '第二个判别器' },
    rescaled: { en: 'the first, times the ratio of K', zh: '第一个乘以 K 之比' },
    ratios: { en: 'second value over the first', zh: '第二个的值与第一个之比' },
    ratio: { en: 'ratio of the two values', zh: '两值之比' },
    law: { en: 'ratio of their K = cᴸhᴸ⁻¹', zh: 'K = cᴸhᴸ⁻¹ 之比' },
    measured: { en: 'measured', zh: '测得' },
    compared: { en: 'the two beside each other', zh: '两者对照' },
    quantity: { en: 'quantity', zh: '量' },
    bound: { en: 'K = cᴸhᴸ⁻¹', zh: 'K = cᴸhᴸ⁻¹' },
    overBound: { en: 'value over K', zh: '值与 K 之比' },
    exact: { en: 'cosine to the exact direction', zh: '与精确方向的余弦' },
    cosine: { en: 'cosine between the two gradients', zh: '两者梯度之间的余弦' },
    pair: { en: 'the pair', zh: '一对分布' },
    lines: { en: 'two lines, W = 1', zh: '两条线段，W = 1' },
    noised: { en: 'eight Gaussians, and the same under noise', zh: '八个高斯，与加噪之后' },
    clip: { en: 'c, first', zh: '第一个的 c' },
    depth: { en: 'hidden layers, first', zh: '第一个的隐藏层数' },
    width: { en: 'units a layer, first', zh: '第一个的每层单元数' },
    otherClip: { en: 'c, second', zh: '第二个的 c' },
    otherDepth: { en: 'hidden layers, second', zh: '第二个的隐藏层数' },
    otherWidth: { en: 'units a layer, second', zh: '第二个的每层单元数' },
  },
  reasons: {
    pair: {
      en: 'The ratio is one number only where both best functions are proportional.',
      zh: '只有两个最优函数成比例时，比值才是一个定数。',
    },
    otherClip: { en: 'K grows with c to the number of layers.', zh: 'K 随 c 按层数次方增长。' },
    otherDepth: { en: 'Each layer multiplies K by ch.', zh: '每加一层，K 乘上 ch。' },
    activation: { en: 'ReLU units die, and K is out of reach.', zh: 'ReLU 单元会失活，达不到 K。' },
  },
  lead: {
    kind: 'curves',
    title: 'values',
    x: steps,
    y: { label: 'value', least: 0 },
    lines: [
      { name: 'one', colour: 'tv', y: ({ one }: Calibrating) => one },
      { name: 'other', colour: 'wasserstein', y: ({ other }: Calibrating) => other },
      {
        name: 'rescaled',
        colour: 'tv',
        dash: [6, 4],
        y: ({ one }: Calibrating, at: CalibratingAt) => one.map((value) => lawOf(at) * value),
      },
    ],
  },
  controls: ['pair', 'clip', 'depth', 'width', 'otherClip', 'otherDepth', 'otherWidth', 'activation', 'steps'],
  views: [
    {
      kind: 'table',
      title: 'compared',
      head: ['quantity', 'one', 'other'],
      rows: [
        { name: 'bound', cells: (_, at) => [boundOne(at), boundOther(at)] },
        { name: 'value', cells: ({ one, other }) => [end(one), end(other)] },
        { name: 'overBound', cells: ({ one, other }, at) => [end(one) / boundOne(at), end(other) / boundOther(at)] },
        { name: 'exact', cells: ({ exact }) => [...exact] },
      ],
    },
    {
      kind: 'curves',
      title: 'ratios',
      x: steps,
      y: { label: 'ratio', least: 0 },
      lines: [
        { name: 'measured', colour: 'wasserstein', y: ratios },
        { name: 'law', colour: 'muted', dash: [6, 4], y: (found, at) => found.step.map(() => lawOf(at)) },
      ],
    },
  ],
  numbers: (at, found) => ({
    law: lawOf(at),
    ratio: found && end(ratios(found)),
    cosine: found?.cosine,
  }),
  readouts: ['law', 'ratio', 'cosine'],
  strip: ['law', 'ratio'],
});
