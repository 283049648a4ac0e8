import type { Colour } from '../../plots/palette.ts';
import { type Depths, depths } from '../../studies/depths.ts';
import { lab } from '../kit/lab.ts';

type Leash = keyof Depths;
interface At {
  readonly clip: number;
  readonly width: number;
}

const layers = (found: Depths) => Array.from(found['0.5']?.norms ?? [], (_, l) => l + 1);
const normsOf = (leash: Leash) => (found: Depths) => found[leash]?.norms ?? layers(found).map(() => Number.NaN);

/** What a layer makes of a gradient on its way back, by the two laws. */
const aligned = ({ clip, width }: At) => (clip * width) / 2;
const unaligned = ({ clip, width }: At) => clip * Math.sqrt(width / 2);

/** A gradient that every layer makes `factor` times as large, from the last layer's of the reader's critic down. */
const lawful = (factor: (at: At) => number) => (found: Depths, at: At) => {
  const norms = normsOf('clip')(found);
  return Array.from(norms, (_, l) => (norms.at(-1) as number) * factor(at) ** (norms.length - 1 - l));
};

/** How each critic is drawn: warm where gradients grow, cool where they die. */
const lines = [
  ['0.5', 'klForward', []],
  ['0.3', 'klForward', [6, 4]],
  ['0.1', 'js', []],
  ['0.05', 'klReverse', []],
  ['0.01', 'klReverse', [6, 4]],
  ['penalty', 'wasserstein', []],
  ['clip', 'ink', []],
] as const satisfies readonly (readonly [Leash, Colour, readonly number[]])[];

/** The clipped critics from the tightest up, the reader's among them: c, and the growth a layer. */
const byBound = (found: Depths, { clip }: At) =>
  lines
    .filter(([leash]) => leash !== 'penalty')
    .map(([leash]) => ({ c: leash === 'clip' ? clip : Number(leash), factor: found[leash]?.factor ?? Number.NaN }))
    .sort((a, b) => a.c - b.c);

/** c from 0.005 to 1. */
const clips = Float64Array.from({ length: 41 }, (_, k) => 0.005 * 200 ** (k / 40));

/** Seven deep critics, clipped or penalised, and what is left of a gradient layer by layer. */
export const depth = lab({
  study: depths,
  words: {
    look: {
      en: 'a gradient grows or dies by the same factor in every layer: on a log axis the curves are straight. Only the penalty keeps it near 1; move your c across 2/h.',
      zh: '梯度每过一层都乘上差不多同一个倍数，所以在对数轴上是直线。只有惩罚让倍数保持在 1 附近；把你的 c 移过 2/h 看看。',
    },
    norms: { en: 'E‖∂f/∂a‖, layer by layer', zh: '各层的 E‖∂f/∂a‖' },
    layer: { en: 'layer', zh: '层' },
    norm: { en: 'norm of the gradient', zh: '梯度的范数' },
    '0.5': { en: 'c = 0.5', zh: 'c = 0.5' },
    '0.3': { en: 'c = 0.3', zh: 'c = 0.3' },
    '0.1': { en: 'c = 0.1', zh: 'c = 0.1' },
    '0.05': { en: 'c = 0.05', zh: 'c = 0.05' },
    '0.01': { en: 'c = 0.01', zh: 'c = 0.01' },
    clip: { en: 'c, yours', zh: '你的 c' },
    penalty: { en: 'penalty', zh: '梯度惩罚' },
    aligned: { en: 'ch/2, weights aligned', zh: 'ch/2（权重排齐）' },
    unaligned: { en: 'c√(h/2), unaligned', zh: 'c√(h/2)（未排齐）' },
    factors: { en: 'growth a layer against c', zh: '每层的增长倍数与 c' },
    bound: { en: 'c', zh: 'c' },
    factor: { en: 'growth a layer', zh: '每层的增长倍数' },
    measured: { en: 'measured', zh: '测得' },
    own: { en: 'growth a layer at your c', zh: '你的 c 下每层的增长倍数' },
    kept: { en: 'growth a layer under the penalty', zh: '惩罚下每层的增长倍数' },
    first: { en: 'first layer’s norm over the last’s, at your c', zh: '你的 c 下首层与末层的范数之比' },
  },
  reasons: {
    clip: { en: 'Below 2/h even aligned weights lose the gradient.', zh: '小于 2/h 时，权重就算排齐也留不住梯度。' },
    depth: { en: 'The factor is raised to the depth.', zh: '倍数要按层数连乘。' },
    width: { en: 'A wider layer sums over more weights.', zh: '层越宽，求和的权重越多。' },
    lambda: { en: 'How hard slopes away from 1 are punished.', zh: '偏离斜率 1 时惩罚的力度。' },
  },
  lead: {
    kind: 'curves',
    title: 'norms',
    x: { label: 'layer', of: layers, least: 0, most: 12 },
    y: { label: 'norm', log: true },
    lines: [
      ...lines.map(([name, colour, dash]) => ({ name, colour, dash, y: normsOf(name) })),
      { name: 'aligned', colour: 'muted', dash: [2, 3], y: lawful(aligned) },
      { name: 'unaligned', colour: 'muted', dash: [8, 3, 2, 3], y: lawful(unaligned) },
    ],
  },
  controls: ['clip', 'depth', 'width', 'lambda', 'data', 'rate', 'steps'],
  views: [
    {
      kind: 'curves',
      title: 'factors',
      x: { label: 'bound', log: true, of: (found, at) => byBound(found, at).map(({ c }) => c) },
      y: { label: 'factor', log: true },
      lines: [
        { name: 'measured', colour: 'ink', y: (found, at) => byBound(found, at).map(({ factor }) => factor) },
        {
          name: 'aligned',
          colour: 'muted',
          dash: [2, 3],
          x: () => clips,
          y: (_, { width }) => clips.map((clip) => aligned({ clip, width })),
        },
        {
          name: 'unaligned',
          colour: 'muted',
          dash: [8, 3, 2, 3],
          x: () => clips,
          y: (_, { width }) => clips.map((clip) => unaligned({ clip, width })),
        },
      ],
      references: [
        { value: 1, label: '1' },
        { value: ({ penalty }) => penalty?.factor ?? Number.NaN, label: 'GP' },
      ],
      present: ({ clip }) => clip,
    },
  ],
  numbers(at, found) {
    const norms = found?.clip?.norms;
    return {
      own: found?.clip?.factor,
      aligned: aligned(at),
      unaligned: unaligned(at),
      kept: found?.penalty?.factor,
      first: norms && (norms[0] as number) / (norms.at(-1) as number),
    };
  },
  readouts: ['own', 'aligned', 'unaligned', 'first', 'kept'],
  strip: ['own', 'aligned', 'kept'],
});
