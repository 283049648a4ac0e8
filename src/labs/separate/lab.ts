import { sigmoid } from '../../math/activations.ts';
import { field } from '../../plots/marks.ts';
import { FIELD, fieldBounds, type Look, type Vanishing, vanishing } from '../../studies/vanishing.ts';
import { lab } from '../kit/lab.ts';
import { scene } from '../vanish/scene.ts';

const each =
  (of: (look: Look) => number) =>
  ({ looks }: Vanishing) =>
    looks.map(of);
const steps = { label: 'steps', log: true, of: each(({ step }) => step) } as const;
const numberOf = (value: number | undefined) => value ?? null;

/** A discriminator learns to tell two segments apart that cross, or don't. */
export const separate = lab({
  study: vanishing,
  opensAt: { theta: 0, angle: 90, rate: 2e-3, steps: 2000 },
  judges: ['def-perfect-accuracy', 'thm-2-2', 'perfect-d-consequence', 'thm-2-4-crossing-caveat'],
  words: {
    look: {
      en: 'even where the segments cross D gets nearly every point right, and half of the generated points soon get next to no gradient.',
      zh: '即使线段相交，判别器也几乎每个点都判得对；半数生成点很快就几乎得不到梯度。',
    },
    picture: { en: 'D, and the two segments', zh: '判别器 D 与两条线段' },
    generated: { en: 'generated segment', zh: '生成线段' },
    x: { en: 'x', zh: 'x' },
    y: { en: 'y', zh: 'y' },
    angle: { en: 'angle between them', zh: '夹角' },
    activation: { en: 'activation', zh: '激活函数' },
    accuracy: { en: 'what D misses', zh: '判别器还差多少' },
    miss: { en: 'miss', zh: '差距' },
    error: { en: 'share on the wrong side of ½', zh: '判错的比例（以 ½ 为界）' },
    worst: { en: 'sup |D − target|', zh: 'sup |D − 目标|' },
    gradients: { en: 'gradients point by point', zh: '逐点的梯度' },
    norm: { en: '‖∇ log(1 − D)‖', zh: '‖∇ log(1 − D)‖' },
    mean: { en: 'mean', zh: '均值' },
    median: { en: 'median', zh: '中位数' },
    spread: { en: 'gradients of the generated points in the end', zh: '训练结束时各生成点的梯度' },
    divergence: { en: 'JS that D finds', zh: '判别器估出的 JS' },
    implied: { en: 'JS by D’s loss', zh: '由判别器损失推算的 JS' },
  },
  reasons: {
    theta: {
      en: 'Up to ½ the segments cross at 90°, past it they lie apart.',
      zh: '90° 时，θ 不超过 ½ 就相交，再远就分开。',
    },
    angle: { en: 'At 0° and θ = 0 one lies on the other.', zh: '0° 且 θ = 0 时两者重合。' },
    sigma: {
      en: 'Noise makes the supports overlap, and no D is perfect.',
      zh: '噪声让支撑集重叠，不再有完美的判别器。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds: fieldBounds,
    x: { label: 'x' },
    y: { label: 'y' },
    marks: [
      field(({ field: logits }: Vanishing) => ({
        values: logits.map(sigmoid),
        n: FIELD,
        bounds: fieldBounds,
        range: [0, 1],
      })),
      scene,
    ],
    handles: [{ name: 'generated', colour: 'generated', place: ({ theta }) => [theta, 0.5], x: 'theta' }],
  },
  controls: ['theta', 'angle', 'sigma', 'width', 'activation', 'rate', 'steps'],
  views: [
    {
      kind: 'curves',
      title: 'accuracy',
      x: steps,
      y: { label: 'miss', log: true },
      lines: [
        { name: 'error', colour: 'tv', y: each(({ error }) => error) },
        { name: 'worst', colour: 'ink', dash: [6, 4], y: each(({ worst }) => worst) },
      ],
    },
    {
      kind: 'curves',
      title: 'gradients',
      x: steps,
      y: { label: 'norm', log: true },
      lines: [
        { name: 'mean', colour: 'klForward', y: each(({ mean }) => mean) },
        { name: 'median', colour: 'js', y: each(({ median }) => median) },
      ],
    },
    {
      kind: 'histogram',
      title: 'spread',
      x: { label: 'norm', log: true },
      values: ({ points }) => points.saturating,
      colour: 'generated',
    },
    {
      kind: 'curves',
      title: 'divergence',
      x: steps,
      y: { label: 'js', unit: 'nats', least: 0 },
      lines: [{ name: 'implied', colour: 'js', y: each(({ js }) => js) }],
      references: [{ value: Math.LN2, label: 'log 2' }],
    },
  ],
  numbers({ theta, sigma, width }, found) {
    const last = found?.looks.at(-1);
    return {
      theta,
      sigma,
      width,
      steps: numberOf(last?.step),
      error: numberOf(last?.error),
      worst: numberOf(last?.worst),
      median: numberOf(last?.median),
      mean: numberOf(last?.mean),
      implied: numberOf(last?.js),
    };
  },
  counts: ['width', 'steps'],
  readouts: ['steps', 'error', 'worst', 'median', 'mean', 'implied'],
  strip: ['error', 'median'],
});
