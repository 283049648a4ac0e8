import { type Minibatching, type MinibatchingAt, minibatching } from '../../studies/minibatching.ts';
import { lab } from '../kit/lab.ts';

const bestOf = ({ best }: Minibatching, { batch }: MinibatchingAt) => best[batch - 1] as number;

/** A coin is learnt from mini-batches: where the average distance to them is least. */
export const bias = lab({
  study: minibatching,
  words: {
    look: {
      en: 'the lowest place of the solid line. With one coin a batch it is at θ = 1, though the data have p = 0.6; it comes near p only slowly as m grows. By the Cramér distance it lies at p for every m.',
      zh: '看实线的最低处：每批只有一枚硬币时，它在 θ = 1，而数据的 p = 0.6；m 变大，它才慢慢靠近 p。改用 Cramér 距离，则无论 m 多大，它都在 p。',
    },
    howFar: { en: 'how far a model is', zh: '模型离得有多远' },
    distance: { en: 'distance', zh: '距离' },
    theta: { en: 'θ, the model’s probability of a 1', zh: '模型取 1 的概率 θ' },
    chance: { en: 'p, the data’s probability of a 1', zh: '数据取 1 的概率 p' },
    batch: { en: 'm, coins a batch', zh: '每批硬币数 m' },
    toBatches: { en: 'to batches, on average', zh: '到小批量（平均）' },
    toData: { en: 'to the data themselves', zh: '到数据本身' },
    nearest: { en: 'nearest model', zh: '最近的模型' },
    minima: { en: 'nearest model, by batch size', zh: '不同批大小下最近的模型' },
    best: { en: 'θ of the nearest model', zh: '最近模型的 θ' },
    least: { en: 'its average distance', zh: '它的平均距离' },
    atTruth: { en: 'average distance of the truth, θ = p', zh: '真值 θ = p 的平均距离' },
    w: { en: 'W₁', zh: 'W₁' },
    cramer: { en: 'Cramér distance, squared', zh: 'Cramér 距离的平方' },
  },
  reasons: {
    batch: {
      en: 'The nearest model has the median of a batch, a multiple of 1/m.',
      zh: '最近的模型取一批的中位数，总是 1/m 的倍数。',
    },
    chance: {
      en: 'At ½ all models between two of them are equally near for odd m.',
      zh: '取 ½ 而 m 为奇数时，一整段 θ 都同样近。',
    },
    ruler: {
      en: 'The gradient of the Cramér distance has no bias; that of W₁ has.',
      zh: 'Cramér 距离的梯度无偏，W₁ 的有偏。',
    },
  },
  lead: {
    kind: 'curves',
    title: 'howFar',
    x: { label: 'theta', least: 0, most: 1, of: ({ thetas }) => thetas },
    y: { label: 'distance', least: 0 },
    lines: [
      { name: 'toBatches', colour: 'wasserstein', y: ({ expected }) => expected },
      { name: 'toData', colour: 'real', dash: [6, 4], y: ({ whole }) => whole },
      {
        name: 'nearest',
        colour: 'generated',
        dash: [2, 3],
        x: (found, at) => [bestOf(found, at), bestOf(found, at)],
        y: ({ least }) => [0, least],
      },
    ],
    handles: [{ name: 'chance', colour: 'real', place: ({ chance }) => [chance, 0], x: 'chance' }],
  },
  views: [
    {
      kind: 'curves',
      title: 'minima',
      x: { label: 'batch', log: true, of: ({ best }) => best.map((_, i) => i + 1) },
      y: { label: 'best', least: 0, most: 1 },
      lines: [{ name: 'nearest', colour: 'generated', y: ({ best }) => best }],
      references: [{ value: (_, { chance }) => chance, label: 'p' }],
      present: ({ batch }) => batch,
    },
  ],
  numbers: (at, found) => ({
    best: found && bestOf(found, at),
    least: found?.least,
    atTruth: found?.atTruth,
  }),
  readouts: ['best', 'least', 'atTruth'],
  strip: ['best', 'least', 'atTruth'],
});
