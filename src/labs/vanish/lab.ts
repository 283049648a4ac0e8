import { type Look, type Vanishing, vanishing } from '../../studies/vanishing.ts';
import { lab } from '../kit/lab.ts';
import { scene } from './scene.ts';

const each =
  (of: (look: Look) => number) =>
  ({ looks }: Vanishing) =>
    looks.map(of);
const steps = { label: 'steps', log: true, of: each(({ step }) => step) } as const;
/** From ε = 1 on nothing is bounded. */
const boundOf = ({ bound }: Look) => (Number.isFinite(bound) ? bound : Number.NaN);
/** What D's loss is still short of log 2, which JS is where the supports are apart. */
const missing = ({ js }: Look) => Math.LN2 - js;

/** Train the discriminator, freeze the generator: the better D is, the less the saturating loss passes on. */
export const vanish = lab({
  study: vanishing,
  judges: [
    'gan-g-loss-saturating',
    'gan-g-loss-nonsaturating',
    'fig-vanishing-vs-d-steps',
    'thm-2-4',
    'cor-2-1',
    'thm-2-4-reading',
    'thm-2-4-crossing-caveat',
    'nonsat-gradnorm-growth',
    'noisy-optimal-d-trained',
    'noisy-d-loss-js-trained',
  ],
  words: {
    look: {
      en: 'the gradient stays under its bound at every step, and both go to 0 while D gets better. Let the segments cross, and the mean gradient stays.',
      zh: '每一步梯度都不超过上界；判别器越练越好，二者都趋于 0。让两条线段相交，平均梯度就不再消失。',
    },
    gradients: { en: 'gradient that reaches θ', zh: '回传给 θ 的梯度' },
    gradient: { en: 'gradient', zh: '梯度' },
    saturating: { en: 'log(1 − D)', zh: 'log(1 − D)' },
    nonSaturating: { en: '−log D', zh: '−log D' },
    bound: { en: 'bound Mε/(1 − ε)', zh: '上界 Mε/(1 − ε)' },
    sensitivity: { en: 'M', zh: 'M' },
    accuracy: { en: 'how far D is from perfect', zh: '判别器离完美还差多少' },
    miss: { en: 'what is missing', zh: '差距' },
    distance: { en: 'ε', zh: 'ε' },
    value: { en: 'largest D', zh: 'D 的最大值' },
    steepest: { en: 'largest ‖∇D‖', zh: '‖∇D‖ 的最大值' },
    missing: { en: 'log 2 less JS by D’s loss', zh: 'log 2 减去由损失推算的 JS' },
    implied: { en: 'JS by D’s loss', zh: '由判别器损失推算的 JS' },
    together: { en: 'gradient against ε', zh: '梯度与 ε' },
    reading: { en: 'gradient against what D misses of JS', zh: '梯度与判别器少估的 JS' },
    measured: { en: 'measured', zh: '测得' },
    points: { en: 'gradients point by point', zh: '逐点的梯度' },
    norm: { en: '‖∇ log(1 − D)‖', zh: '‖∇ log(1 − D)‖' },
    mean: { en: 'mean', zh: '均值' },
    median: { en: 'median', zh: '中位数' },
    scene: { en: 'what D has to tell apart', zh: '判别器要分辨的两边' },
    generated: { en: 'generated segment', zh: '生成线段' },
    angle: { en: 'angle between them', zh: '夹角' },
  },
  reasons: {
    data: {
      en: 'The ring stands beside the curve that a random network makes of one latent number.',
      zh: '换成环形高斯混合时，生成的一边是随机网络用一维隐变量画出的曲线。',
    },
    theta: { en: 'Nearer segments are harder to tell apart, and steeper D.', zh: '线段越近越难分，判别器也越陡。' },
    angle: { en: 'At 90° and θ near 0 they cross.', zh: '90° 且 θ 接近 0 时两者相交。' },
    sigma: {
      en: 'Noise makes the supports overlap, and no D is perfect.',
      zh: '噪声让支撑集重叠，不再有完美的判别器。',
    },
  },
  relevant: { theta: ({ data }) => data === 'segments', angle: ({ data }) => data === 'segments' },
  lead: {
    kind: 'curves',
    title: 'gradients',
    x: steps,
    y: { label: 'gradient', log: true },
    lines: [
      { name: 'saturating', colour: 'js', y: each(({ saturating }) => saturating) },
      { name: 'bound', colour: 'muted', dash: [6, 4], y: each(boundOf) },
      { name: 'nonSaturating', colour: 'klReverse', y: each(({ nonSaturating }) => nonSaturating) },
    ],
  },
  views: [
    {
      kind: 'plane',
      title: 'scene',
      bounds: [-2.4, 2.4, -1.6, 1.6],
      marks: [scene],
      handles: [
        {
          name: 'generated',
          colour: 'generated',
          place: ({ theta }) => [theta, 0.5],
          x: 'theta',
          when: ({ data }) => data === 'segments',
        },
      ],
    },
    {
      kind: 'curves',
      title: 'accuracy',
      x: steps,
      y: { label: 'miss', log: true },
      lines: [
        { name: 'distance', colour: 'ink', y: each(({ epsilon }) => epsilon) },
        { name: 'value', colour: 'klForward', dash: [6, 4], y: each(({ value }) => value) },
        { name: 'steepest', colour: 'tv', dash: [2, 3], y: each(({ steepest }) => steepest) },
        { name: 'missing', colour: 'js', y: each(missing) },
      ],
    },
    {
      kind: 'curves',
      title: 'together',
      x: { label: 'epsilon', log: true, of: each(({ epsilon }) => epsilon) },
      y: { label: 'gradient', log: true },
      lines: [
        { name: 'measured', colour: 'js', y: each(({ saturating }) => saturating) },
        { name: 'bound', colour: 'muted', dash: [6, 4], y: each(boundOf) },
      ],
    },
    {
      kind: 'curves',
      title: 'points',
      x: steps,
      y: { label: 'norm', log: true },
      lines: [
        { name: 'mean', colour: 'klForward', y: each(({ mean }) => mean) },
        { name: 'median', colour: 'js', y: each(({ median }) => median) },
      ],
    },
    {
      kind: 'curves',
      title: 'reading',
      x: { label: 'missing', unit: 'nats', log: true, of: each(missing) },
      y: { label: 'gradient', log: true },
      lines: [{ name: 'measured', colour: 'js', y: each(({ saturating }) => saturating) }],
    },
  ],
  numbers(_, found) {
    const last = found?.looks.at(-1);
    return {
      steps: last?.step,
      gradient: last?.saturating,
      bound: last && (Number.isFinite(last.bound) ? last.bound : null),
      epsilon: last?.epsilon,
      sensitivity: found?.sensitivity,
      nonSaturating: last?.nonSaturating,
      implied: last?.js,
      missing: last && missing(last),
      mean: last?.mean,
      median: last?.median,
    };
  },
  readouts: ['steps', 'gradient', 'bound', 'epsilon', 'sensitivity', 'nonSaturating', 'implied'],
  strip: ['gradient', 'bound', 'epsilon'],
});
