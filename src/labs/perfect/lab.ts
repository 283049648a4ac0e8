import { gridPoints } from '../../math/grid.ts';
import { field, samples } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { type Urysohn, urysohn } from '../../studies/urysohn.ts';
import { lab } from '../kit/lab.ts';

const bounds: Bounds = [-1.4, 2.6, -1.7, 1.7];
const N = 121;
const grid = gridPoints(bounds, N);
/** Across the gap and a little more. */
const X = Float64Array.from({ length: 241 }, (_, i) => -0.3 + (1.8 * i) / 240);

const onGrid = ({ value }: Urysohn) => ({
  values: Float32Array.from({ length: N * N }, (_, k) => value(grid[2 * k] as number, grid[2 * k + 1] as number)),
  n: N,
  bounds,
  range: [0, 1] as const,
});
const most = (values: Float64Array | undefined) => (values ? Math.max(...values) : null);

/** Two sets that lie apart, and the perfect discriminator that a formula gives. */
export const perfect = lab({
  study: urysohn,
  draws: true,
  words: {
    look: {
      en: 'all of D’s slope lies between the sets; on them it is exactly 0. Drag them together, and it grows steeper and stays 0 where it would be needed.',
      zh: 'D 的斜率全在两个集合之间，集合上恰好是 0。把它们拉近，中间越来越陡，需要梯度的地方却仍是 0。',
    },
    picture: { en: 'D* by its formula', zh: '由公式给出的 D*' },
    px: { en: 'x', zh: 'x' },
    py: { en: 'y', zh: 'y' },
    edge: { en: 'generated set', zh: '生成集合' },
    gap: { en: 'δ, gap between the sets', zh: '间隙 δ' },
    shape: { en: 'sets', zh: '集合' },
    lines: { en: 'two segments', zh: '两条线段' },
    discs: { en: 'two discs', zh: '两个圆盘' },
    arc: { en: 'a disc in an arc', zh: '圆弧环抱圆盘' },
    profile: { en: 'D* along y = 0', zh: '沿 y = 0 的 D*' },
    d: { en: 'D*', zh: 'D*' },
    slope: { en: '‖∇D*‖', zh: '‖∇D*‖' },
    slopes: { en: '‖∇D*‖ along y = 0', zh: '沿 y = 0 的 ‖∇D*‖' },
    where: { en: 'largest ‖∇D*‖', zh: '最大的 ‖∇D*‖' },
    onReal: { en: 'on the real set', zh: '真实集合上' },
    onGenerated: { en: 'on the generated set', zh: '生成集合上' },
    between: { en: 'between them', zh: '两者之间' },
    loss: { en: 'E log D* + E log(1 − D*)', zh: 'E log D* + E log(1 − D*)' },
    passedOn: { en: 'gradient that reaches the generator', zh: '回传给生成器的梯度' },
  },
  reasons: {
    gap: { en: 'The nearer the sets, the steeper D* between them.', zh: '集合越近，中间的 D* 越陡。' },
    sigma: { en: 'Noise carries points out of the sets, onto the slope.', zh: '噪声把点带出集合，落到斜坡上。' },
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds,
    x: { label: 'px' },
    y: { label: 'py' },
    marks: [field(onGrid), samples((found: Urysohn) => found)],
    handles: [{ name: 'edge', colour: 'generated', place: ({ gap }) => [gap, 0], x: 'gap' }],
  },
  views: [
    {
      kind: 'curves',
      title: 'profile',
      x: { label: 'px', of: () => X },
      y: { label: 'd', least: 0, most: 1 },
      lines: [{ name: 'd', colour: 'ink', y: ({ value }) => X.map((x) => value(x, 0)) }],
      present: ({ gap }) => gap,
    },
    {
      kind: 'curves',
      title: 'slopes',
      x: { label: 'px', of: () => X },
      y: { label: 'slope', least: 0 },
      lines: [{ name: 'slope', colour: 'ink', y: ({ slope }) => X.map((x) => Math.hypot(...slope(x, 0))) }],
      references: [{ value: (_, { gap }) => 6 / gap, label: '6/δ' }],
      present: ({ gap }) => gap,
    },
    {
      kind: 'bars',
      title: 'where',
      axis: { label: 'slope', least: 0 },
      bars: [
        { name: 'onReal', colour: 'real', value: ({ atReal }) => most(atReal.slopes) },
        { name: 'onGenerated', colour: 'generated', value: ({ atGenerated }) => most(atGenerated.slopes) },
        { name: 'between', colour: 'muted', value: ({ steepest }) => steepest },
      ],
      references: [{ value: (_, { gap }) => 6 / gap, label: '6/δ' }],
    },
  ],
  numbers: ({ gap, sigma }, found) => ({
    gap,
    sigma,
    onReal: most(found?.atReal.slopes),
    onGenerated: most(found?.atGenerated.slopes),
    between: found?.steepest ?? null,
    loss: found?.loss ?? null,
    passedOn: found?.passedOn ?? null,
  }),
  readouts: ['loss', 'passedOn', 'onReal', 'onGenerated', 'between'],
  strip: ['onGenerated', 'between'],
});
