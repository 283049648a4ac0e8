import { plan } from '../../plots/marks.ts';
import { type Look, type Vanishing, vanishing } from '../../studies/vanishing.ts';
import { lab } from '../kit/lab.ts';

const each =
  (of: (look: Look) => number) =>
  ({ looks }: Vanishing) =>
    looks.map(of);
const steps = { label: 'steps', log: true, of: each(({ step }) => step) } as const;
/** The segment shifts as a whole: M = 1. Past ε = 1 nothing is bounded. */
const boundOf = ({ epsilon }: Look) => (epsilon < 1 ? epsilon / (1 - epsilon) : Number.NaN);

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
  ],
  words: {
    look: {
      en: 'the gradient stays under its bound at every step, and both go to 0 while D gets better. Let the segments cross, and the mean gradient stays.',
      zh: '每一步梯度都不超过上界；判别器越好，二者越趋于 0。让两条线段相交，平均梯度就不再消失。',
    },
    gradients: { en: 'gradient that reaches θ', zh: '回传给 θ 的梯度' },
    gradient: { en: 'gradient', zh: '梯度' },
    saturating: { en: 'log(1 − D)', zh: 'log(1 − D)' },
    nonSaturating: { en: '−log D', zh: '−log D' },
    bound: { en: 'bound ε/(1 − ε)', zh: '上界 ε/(1 − ε)' },
    accuracy: { en: 'how good D is', zh: '判别器有多好' },
    implied: { en: 'JS by D’s loss', zh: '由判别器损失推算的 JS' },
    together: { en: 'gradient against ε', zh: '梯度与 ε' },
    measured: { en: 'measured', zh: '测得' },
    points: { en: 'gradients point by point', zh: '逐点的梯度' },
    norm: { en: '‖∇ log(1 − D)‖', zh: '‖∇ log(1 − D)‖' },
    mean: { en: 'mean', zh: '均值' },
    median: { en: 'median', zh: '中位数' },
    segments: { en: 'the two segments', zh: '两条线段' },
    generated: { en: 'generated segment', zh: '生成线段' },
    angle: { en: 'angle between them', zh: '夹角' },
  },
  reasons: {
    theta: { en: 'Nearer segments are harder to tell apart, and steeper D.', zh: '线段越近越难分，判别器也越陡。' },
    angle: { en: 'At 90° and θ near 0 they cross.', zh: '90° 且 θ 接近 0 时两者相交。' },
    sigma: {
      en: 'Noise makes the supports overlap, and no D is perfect.',
      zh: '噪声让支撑集重叠，不再有完美的判别器。',
    },
  },
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
      title: 'segments',
      bounds: [-2.4, 2.4, -0.5, 1.5],
      marks: [
        plan(() => ({ from: [0, 0], to: [0, 1] }), 'real'),
        (pen, _, { theta, angle }) => {
          const [dx, dy] = [Math.sin((angle * Math.PI) / 180) / 2, Math.cos((angle * Math.PI) / 180) / 2];
          plan(() => ({ from: [theta - dx, 0.5 - dy], to: [theta + dx, 0.5 + dy] }), 'generated')(pen, undefined);
        },
      ],
      handles: [{ name: 'generated', colour: 'generated', place: ({ theta }) => [theta, 0.5], x: 'theta' }],
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
      title: 'accuracy',
      x: steps,
      y: { label: 'js', unit: 'nats', least: 0 },
      lines: [{ name: 'implied', colour: 'js', y: each(({ js }) => js) }],
      references: [{ value: Math.LN2, label: 'log 2' }],
    },
  ],
  numbers(_, found) {
    const last = found?.looks.at(-1);
    return {
      steps: last?.step,
      gradient: last?.saturating,
      bound: last && last.epsilon < 1 ? boundOf(last) : null,
      epsilon: last?.epsilon,
      nonSaturating: last?.nonSaturating,
      implied: last?.js,
    };
  },
  readouts: ['steps', 'gradient', 'bound', 'epsilon', 'nonSaturating', 'implied'],
  strip: ['gradient', 'bound', 'epsilon'],
});
