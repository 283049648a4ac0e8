import { integer } from '../../fields/field.ts';
import { type Blur, blurring, crossing } from '../../studies/blurring.ts';
import { lab } from '../kit/lab.ts';

type Found = readonly Blur[];
type At = { readonly dimension: number };

const each = (of: (blur: Blur) => number) => (found: Found) => found.map(of);
/** Two standard errors to either side. */
const band = (of: (blur: Blur) => number, errorOf: (blur: Blur) => number) => (found: Found) => ({
  low: found.map((blur) => of(blur) - 2 * errorOf(blur)),
  high: found.map((blur) => of(blur) + 2 * errorOf(blur)),
});
const truth = ({ truth: value }: Blur) => value;
const blurred = ({ blur: value }: Blur) => value;
const truthError = ({ truthError: value }: Blur) => value;
const blurError = ({ blurError: value }: Blur) => value;
const here = (found: Found, { dimension }: At) => found[dimension - 1];

/** More and more dimensions: from some on a single point is nearer to the data than the data are. */
export const blur = lab({
  study: blurring,
  own: { dimension: integer(1, 32, 24) },
  words: {
    look: {
      en: 'where the two lines cross. Right of it a model that makes nothing but the mean is nearer to the data, in W of samples, than the data’s own law. More points move the crossing to the right; the energy distance has none.',
      zh: '看两条线在哪里相交：过了交点，按样本的 W 来量，只会生成均值的模型反而比数据自己的分布更近。点越多，交点越靠右；换成能量距离就没有交点。',
    },
    distances: {
      en: 'distance of a set of real points, with two standard errors',
      zh: '一组真实点的距离（带两倍标准误）',
    },
    dimension: { en: 'd, dimensions', zh: '维数 d' },
    distance: { en: 'distance', zh: '距离' },
    truth: { en: 'to another real set', zh: '到另一组真实点' },
    blur: { en: 'to all mass at the mean', zh: '到只取均值的单点' },
    chosen: { en: 'the two at d', zh: '维数 d 处的两个距离' },
    crossing: { en: 'd where they cross', zh: '交点处的 d' },
    points: { en: 'n, points a set', zh: '每组点数 n' },
    repeats: { en: 'pairs of sets for each d', zh: '每个 d 的重复组数' },
    w: { en: 'W₁, the cheapest plan', zh: 'W₁（最优方案）' },
    energy: { en: 'energy distance', zh: '能量距离' },
  },
  reasons: {
    points: {
      en: 'How many points it takes for the truth to win grows exponentially with d.',
      zh: '要让真实分布胜出，所需的点数随 d 指数增长。',
    },
    repeats: { en: 'More of them narrow the bands.', zh: '重复越多，误差带越窄。' },
    ruler: {
      en: 'The energy distance compares means of pairs, which a few points tell.',
      zh: '能量距离比较的是点对的平均，少量点就够估计。',
    },
  },
  lead: {
    kind: 'curves',
    title: 'distances',
    x: { label: 'dimension', least: 1, most: 32, of: each(({ dimension }) => dimension) },
    y: { label: 'distance', least: 0 },
    lines: [
      { name: 'truth', colour: 'real', y: each(truth), band: band(truth, truthError) },
      { name: 'blur', colour: 'generated', dash: [7, 4], y: each(blurred), band: band(blurred, blurError) },
    ],
    present: ({ dimension }: At) => dimension,
    handles: [{ name: 'dimension', colour: 'ink', place: ({ dimension }: At) => [dimension, 0], x: 'dimension' }],
  },
  controls: ['dimension', 'points', 'repeats', 'ruler'],
  views: [
    {
      kind: 'bars',
      title: 'chosen',
      axis: { label: 'distance', least: 0 },
      bars: [
        {
          name: 'truth',
          colour: 'real',
          value: (found: Found, at: At) => here(found, at)?.truth ?? null,
          error: (found: Found, at: At) => here(found, at)?.truthError ?? 0,
        },
        {
          name: 'blur',
          colour: 'generated',
          value: (found: Found, at: At) => here(found, at)?.blur ?? null,
          error: (found: Found, at: At) => here(found, at)?.blurError ?? 0,
        },
      ],
    },
  ],
  numbers(at, found) {
    const chosen = found && here(found, at);
    return { truth: chosen?.truth, blur: chosen?.blur, crossing: found && crossing(found) };
  },
  readouts: ['truth', 'blur', 'crossing'],
  strip: ['truth', 'blur', 'crossing'],
});
