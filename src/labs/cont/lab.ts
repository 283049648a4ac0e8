import { samples } from '../../plots/marks.ts';
import { type AlongWeights, type AlongWeightsAt, alongWeights, type Stop } from '../../studies/alongWeights.ts';
import { lab } from '../kit/lab.ts';
import { words } from './words.ts';

const each = (of: (stop: Stop) => number) => (found: AlongWeights) => found.stops().map(of);
const path = { label: 't', of: each(({ at }) => at) } as const;
const present = ({ t }: AlongWeightsAt) => t;
const ratios = ({ steepness }: AlongWeights) => {
  const { measured, bound } = steepness();
  return measured.map((norm, i) => norm / (bound[i] as number));
};

/** Without noise JS is a single point where points coincide, and no curve leads there. */
function jsLine({ stops }: AlongWeights, { noise }: AlongWeightsAt) {
  const all = stops().flatMap(({ at, js }) => {
    const alone = noise === 'none' && js < Math.LN2;
    const gap = { x: at, y: Number.NaN };
    return alone ? [gap, { x: at, y: js }, gap] : [{ x: at, y: js }];
  });
  return { x: all.map(({ x }) => x), y: all.map(({ y }) => y) };
}

/** A generator whose weights move along a line: W follows continuously, JS jumps. */
export const cont = lab({
  study: alongWeights,
  draws: true,
  words,
  reasons: {
    real: {
      en: 'Its own points at t = 0 can be met exactly; those of a data set never are.',
      zh: '选它自己在 t = 0 的点，就能精确重合；数据集的点则永远对不上。',
    },
    weights: { en: 'Rounded, the generator jumps, and so does W.', zh: '舍入之后生成器会跳变，W 也跟着跳。' },
    noise: { en: 'Without noise JS is that of the points as they are.', zh: '不加噪声时，JS 就按这些点本身来算。' },
    bias: { en: 'The bound as printed is of networks without biases.', zh: '原文的上界只适用于没有偏置的网络。' },
  },
  relevant: { sigma: ({ noise }) => noise === 'gaussian' },
  lead: {
    kind: 'curves',
    title: 'distances',
    x: path,
    y: { label: 'reading', least: 0 },
    lines: [
      { name: 'wasserstein', colour: 'wasserstein', y: each((stop) => stop.wasserstein) },
      {
        name: 'js',
        colour: 'js',
        dash: [6, 4],
        x: (found, at) => jsLine(found, at).x,
        y: (found, at) => jsLine(found, at).y,
      },
    ],
    references: [{ value: Math.LN2, label: 'log 2' }],
    present,
    handles: [{ name: 'here', colour: 'generated', place: ({ t }) => [t, 0], x: 't' }],
  },
  tabs: [
    {
      name: 'path',
      controls: ['real', 't', 'weights', 'noise', 'sigma', 'latent', 'activation', 'points'],
      views: [
        {
          kind: 'plane',
          title: 'picture',
          bounds: [-3, 3, -2.2, 2.2],
          marks: [samples(({ real, generated }: AlongWeights) => ({ real, generated }))],
        },
        {
          kind: 'curves',
          title: 'chain',
          x: path,
          y: { label: 'distance', least: 0 },
          lines: [
            {
              name: 'change',
              colour: 'wasserstein',
              y: ({ stops, wasserstein }) => stops().map((stop) => Math.abs(stop.wasserstein - wasserstein)),
            },
            { name: 'between', colour: 'generated', dash: [7, 4], y: each(({ between }) => between) },
            { name: 'coupled', colour: 'ink', dash: [2, 3], y: each(({ coupled }) => coupled) },
          ],
          present,
        },
      ],
    },
    {
      name: 'bounding',
      controls: ['t', 'weights', 'latent', 'activation', 'width', 'depth', 'bias', 'points'],
      views: [
        {
          kind: 'histogram',
          title: 'shares',
          x: { label: 'share', least: 0 },
          values: ratios,
          colour: 'generated',
          markers: [{ value: 1, label: '1' }],
        },
      ],
    },
  ],
  numbers: (_, found) => ({
    wasserstein: found?.wasserstein,
    steepest: found?.steepest(),
    left: found?.jump().coupled,
    largest: found && Math.max(...ratios(found)),
  }),
  readouts: ['wasserstein', 'steepest', 'left', 'largest'],
  strip: ['wasserstein', 'steepest'],
});
