import { choice } from '../../fields/field.ts';
import { trajectory } from '../../plots/marks.ts';
import { type AlongGradients, alongGradients, type Moves } from '../../studies/alongGradients.ts';
import { lab } from '../kit/lab.ts';

const methods = ['sgd', 'rmsprop', 'adam'] as const;
type Method = (typeof methods)[number];

const each = (of: (moves: Moves) => number) => (found: AlongGradients) => methods.map((method) => of(found[method]));
const steps = ({ bound }: AlongGradients) => Array.from(bound, (_, k) => k + 1);

/** A critic of one parameter, clipped, and three optimisers: which way they step, beside the gradient. */
export const momentum = lab({
  study: alongGradients,
  draws: true,
  own: { method: choice(methods, 'adam') },
  words: {
    look: {
      en: 'with momentum the critic goes on for a while after its gradient has turned, and the fake is thrown further out. Take β₁ away.',
      zh: '有动量时，梯度已经反向，判别器还要朝原方向走一阵，生成点被甩得更远。去掉 β₁ 看看。',
    },
    portrait: { en: 'the smallest GAN, clipped', zh: '权重裁剪的最小 GAN' },
    theta: { en: 'θ, the fake', zh: '生成点 θ' },
    psi: { en: 'ψ, slope of the critic', zh: '判别器斜率 ψ' },
    method: { en: 'optimiser', zh: '优化器' },
    sgd: { en: 'descent', zh: '梯度下降' },
    rmsprop: { en: 'RMSProp', zh: 'RMSProp' },
    adam: { en: 'Adam', zh: 'Adam' },
    beta1: { en: 'β₁ of Adam', zh: 'Adam 的 β₁' },
    dimensions: { en: 'parameters of the stream', zh: '梯度流的参数个数' },
    measured: { en: 'the smallest GAN by each', zh: '三种优化器下的最小 GAN' },
    against: { en: 'steps against the gradient', zh: '逆着梯度的比例' },
    away: { en: 'mean |θ|', zh: '|θ| 的均值' },
    directions: { en: 'cos(−Δw, ∇) where gradients turn at random', zh: '梯度随机转向时的 cos(−Δw, ∇)' },
    cosine: { en: 'cos(−Δw, ∇)', zh: 'cos(−Δw, ∇)' },
    bound: { en: '2√κ/(1 + κ), RMSProp’s bound', zh: 'RMSProp 的下界 2√κ/(1 + κ)' },
    worst: { en: 'Adam’s least cosine', zh: 'Adam 余弦的最小值' },
  },
  reasons: {
    beta1: { en: 'How much of the last steps’ gradients is kept.', zh: '保留多少此前各步的梯度。' },
    dimensions: {
      en: 'The more, the further apart their sizes, and the lower the bound.',
      zh: '越多，大小相差越大，下界越低。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'portrait',
    bounds: [-3, 3, -1.3, 1.3],
    x: { label: 'theta' },
    y: { label: 'psi' },
    marks: [
      (pen, found: AlongGradients, { method }: { method: Method }) =>
        trajectory(() => found[method].path, { colour: 'wasserstein' })(pen, undefined),
    ],
  },
  controls: ['method', 'beta1', 'rate', 'steps', 'dimensions'],
  views: [
    {
      kind: 'table',
      title: 'measured',
      head: ['method', ...methods],
      rows: [
        { name: 'against', cells: each(({ against }) => against) },
        { name: 'away', cells: each(({ away }) => away) },
      ],
    },
    {
      kind: 'curves',
      title: 'directions',
      x: { label: 'step', of: steps },
      y: { label: 'cosine', least: -1, most: 1 },
      lines: [
        { name: 'rmsprop', colour: 'wasserstein', y: ({ rmsprop }) => rmsprop.cosines },
        { name: 'bound', colour: 'wasserstein', dash: [2, 3], y: ({ bound }) => bound },
        { name: 'adam', colour: 'klForward', dash: [6, 4], y: ({ adam }) => adam.cosines },
      ],
      references: [{ value: 0, label: '0' }],
    },
  ],
  numbers: ({ method }, found) => ({
    against: found?.[method].against,
    away: found?.[method].away,
    worst: found && Math.min(...found.adam.cosines),
  }),
  readouts: ['against', 'away', 'worst'],
  strip: ['against', 'away'],
});
