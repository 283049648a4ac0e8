import { field, samples } from '../../plots/marks.ts';
import {
  type Discriminating,
  discriminating,
  type Examined,
  RESOLUTION,
  WINDOW,
} from '../../studies/discriminating.ts';
import { lab } from '../kit/lab.ts';

const each =
  (of: (look: Examined) => number) =>
  ({ looks }: Discriminating) =>
    looks.map(of);
const steps = { label: 'steps', of: each(({ step }) => step), least: 0 } as const;
/** Level lines and bands of values on the window. */
const map = <const Title extends string>(
  title: Title,
  values: (found: Discriminating) => Float32Array,
  range?: readonly [number, number],
) =>
  ({
    kind: 'plane',
    title,
    bounds: WINDOW,
    marks: [
      field((found: Discriminating) => ({
        values: values(found),
        n: RESOLUTION,
        bounds: WINDOW,
        ...(range && { range }),
      })),
    ],
  }) as const;

/** A discriminator in training beside the best one, which the two densities give. */
export const dstar = lab({
  study: discriminating,
  words: {
    look: {
      en: 'D grows towards D*, which nobody shows it; the JS that its loss implies rises to the true one and stays below.',
      zh: 'D 从没见过 D*，却逐渐逼近它；由损失推算的 JS 朝真值上升，始终低于真值。',
    },
    surface: { en: 'the trained D over both sets of samples', zh: '训练出来的 D 与两组样本' },
    centre: { en: 'generated bell', zh: '生成的高斯' },
    real: { en: 'real points', zh: '真实样本' },
    same: { en: 'as the generated ones', zh: '与生成分布相同' },
    sigma: { en: 'σ of each of the eight', zh: '八个高斯各自的 σ' },
    spread: { en: 'width of the generated bell', zh: '生成高斯的宽度' },
    start: { en: 'D starts', zh: 'D 的起点' },
    random: { en: 'with random weights', zh: '随机权重' },
    even: { en: 'at ½ everywhere', zh: '处处为 ½' },
    estimates: { en: 'JS by D’s loss', zh: '由判别器损失推算的 JS' },
    implied: { en: 'JS by D’s loss', zh: '由判别器损失推算的 JS' },
    accuracies: { en: 'TV by D’s accuracy', zh: '由准确率推算的 TV' },
    accuracy: { en: '2·accuracy − 1', zh: '2·准确率 − 1' },
    errors: { en: 'how far D is from D*', zh: 'D 与 D* 的差距' },
    distance: { en: 'mean |D − D*|', zh: '|D − D*| 的均值' },
    gap: { en: 'E_M KL(D*‖D)', zh: 'E_M KL(D*‖D)' },
    missing: { en: 'JS − JS by D’s loss', zh: 'JS 减去推算值' },
    error: { en: 'error', zh: '误差' },
    idealMap: { en: 'the best discriminator D*', zh: '最优判别器 D*' },
    errorMap: { en: '|D − D*|, place by place', zh: '各处的 |D − D*|' },
    truth: { en: 'true JS', zh: 'JS 真值' },
  },
  reasons: {
    width: { en: 'Too few units can’t bend D around the ring.', zh: '单元太少，D 就弯不成环。' },
    real: { en: 'Where both are alike there is nothing to tell: D* is ½.', zh: '两边相同就无从分辨：D* 处处为 ½。' },
  },
  lead: {
    kind: 'plane',
    title: 'surface',
    bounds: WINDOW,
    marks: [
      field(({ d }: Discriminating) => ({ values: d, n: RESOLUTION, bounds: WINDOW, range: [0, 1] })),
      samples(({ someReal, someGenerated }: Discriminating) => ({ real: someReal, generated: someGenerated })),
    ],
    handles: [{ name: 'centre', colour: 'generated', place: ({ x, y }) => [x, y], x: 'x', y: 'y' }],
  },
  views: [
    {
      kind: 'curves',
      title: 'estimates',
      x: steps,
      y: { label: 'js', unit: 'nats' },
      lines: [{ name: 'implied', colour: 'js', y: each(({ implied }) => implied) }],
      references: [{ value: ({ truth }) => truth.js, label: 'JS' }],
    },
    map('idealMap', ({ ideal }) => ideal, [0, 1]),
    map('errorMap', ({ d, ideal }) => d.map((value, i) => Math.abs(value - (ideal[i] as number)))),
    {
      kind: 'curves',
      title: 'errors',
      x: steps,
      y: { label: 'error', least: 0 },
      lines: [
        { name: 'distance', colour: 'ink', y: each(({ distance }) => distance) },
        { name: 'gap', colour: 'muted', dash: [6, 4], y: each(({ gap }) => gap) },
        { name: 'missing', colour: 'js', y: ({ looks, truth }) => looks.map(({ implied }) => truth.js - implied) },
      ],
    },
    {
      kind: 'curves',
      title: 'accuracies',
      x: steps,
      y: { label: 'tv', least: 0 },
      lines: [{ name: 'accuracy', colour: 'tv', y: each(({ accuracy }) => 2 * accuracy - 1) }],
      references: [{ value: ({ truth }) => truth.tv, label: 'TV' }],
    },
  ],
  numbers(_, found) {
    const last = found?.looks.at(-1);
    return {
      steps: last?.step,
      truth: found?.truth.js,
      implied: last?.implied,
      gap: last?.gap,
      missing: found && last && found.truth.js - last.implied,
      distance: last?.distance,
      tv: found?.truth.tv,
      accuracy: last && 2 * last.accuracy - 1,
    };
  },
  readouts: ['steps', 'implied', 'truth', 'gap', 'distance', 'accuracy', 'tv'],
  strip: ['implied', 'truth', 'distance'],
});
