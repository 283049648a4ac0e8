import { number } from '../../fields/field.ts';
import { gridPoints } from '../../math/grid.ts';
import { field, plan, samples } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { lengthOf, type Transporting, transporting } from '../../studies/transporting.ts';
import { lab } from '../kit/lab.ts';

const bounds: Bounds = [-3, 3, -3, 3];
const N = 48;
const grid = gridPoints(bounds, N);

/** The points at one end of every line of the plan. */
const ends = ({ best, pairs }: Transporting, side: 'real' | 'generated') =>
  pairs.flatMap(({ row, column }) => {
    const k = side === 'real' ? row : column;
    return [best[side][2 * k] as number, best[side][2 * k + 1] as number];
  });

const potentialOn = ({ potential }: Transporting) => ({
  values: Float32Array.from({ length: N * N }, (_, k) => potential(grid[2 * k] as number, grid[2 * k + 1] as number)),
  n: N,
  bounds,
});

/** The plan's lines, the shortest first: how long each is, and how far f rises along it. */
const along = ({ best, pairs, atReal, atGenerated }: Transporting) =>
  pairs
    .map((pair) => ({
      length: lengthOf(best, pair),
      rise: (atReal[pair.row] as number) - (atGenerated[pair.column] as number),
    }))
    .sort((a, b) => a.length - b.length);

/** The slope of f between two points that the reader puts down. */
function chordOf({ potential }: Transporting, { ax, ay, bx, by }: Record<'ax' | 'ay' | 'bx' | 'by', number>): number {
  const distance = Math.hypot(ax - bx, ay - by);
  return distance === 0 ? 0 : Math.abs(potential(ax, ay) - potential(bx, by)) / distance;
}

/** The distribution function of x, corner by corner. */
function staircase(points: ArrayLike<number>) {
  const sorted = Float64Array.from({ length: points.length / 2 }, (_, k) => points[2 * k] as number).sort();
  return {
    x: Float64Array.from({ length: 2 * sorted.length }, (_, k) => sorted[k >> 1] as number),
    y: Float64Array.from({ length: 2 * sorted.length }, (_, k) => ((k + 1) >> 1) / sorted.length),
  };
}

const onLine = ({ space }: { space: string }) => space === 'line';

/** Two sets of points, a plan between them, and the Kantorovich potential that proves the best one. */
export const ot = lab({
  study: transporting,
  draws: true,
  own: {
    ax: number(-3, 3, -2.2),
    ay: number(-3, 3, 1.9),
    bx: number(-3, 3, 2.3),
    by: number(-3, 3, 1.4),
  },
  words: {
    look: {
      en: 'f rises by 1 along every line of the best plan, and nowhere faster: what the plan costs is what f earns.',
      zh: 'f 沿最优方案的每条线恰好以斜率 1 上升，别处也不更陡：方案的代价正是 f 的得分。',
    },
    picture: { en: 'lines of the plan, and f by its level lines', zh: '搬运线，与 f 的等高线' },
    plane: { en: 'in the plane', zh: '在平面上' },
    moved: { en: 'generated point', zh: '生成点' },
    a: { en: 'a', zh: 'a' },
    b: { en: 'b', zh: 'b' },
    ax: { en: 'x of a', zh: 'a 的横坐标' },
    ay: { en: 'y of a', zh: 'a 的纵坐标' },
    bx: { en: 'x of b', zh: 'b 的横坐标' },
    by: { en: 'y of b', zh: 'b 的纵坐标' },
    x: { en: 'x of the generated point', zh: '生成点的横坐标' },
    y: { en: 'y of the generated point', zh: '生成点的纵坐标' },
    real: { en: 'real points', zh: '真实点' },
    generated: { en: 'generated points', zh: '生成点' },
    space: { en: 'points lie', zh: '点的位置' },
    plan: { en: 'plan', zh: '搬运方案' },
    ownReal: { en: 'your real points', zh: '自己给的真实点' },
    ownGenerated: { en: 'your generated points', zh: '自己给的生成点' },
    line: { en: 'on a line', zh: '在一条直线上' },
    best: { en: 'the cheapest', zh: '最优的' },
    quantiles: { en: 'quantile by quantile of x', zh: '按 x 的分位数' },
    listed: { en: 'as they are listed', zh: '按列出的次序' },
    rises: { en: 'how far f rises along each line', zh: 'f 沿每条线升高多少' },
    length: { en: 'length of the line', zh: '线的长度' },
    rise: { en: 'rise of f', zh: 'f 升高' },
    slopeOne: { en: 'slope 1', zh: '斜率 1' },
    functions: { en: 'distribution functions of x', zh: 'x 的分布函数' },
    along: { en: 'x', zh: 'x' },
    share: { en: 'share', zh: '比例' },
    cost: { en: 'cost of the plan', zh: '方案的代价' },
    dual: { en: 'what f earns', zh: 'f 的得分' },
    gap: { en: 'cost − what f earns', zh: '代价 − 得分' },
    chord: { en: '|f(a) − f(b)| / ‖a − b‖', zh: '|f(a) − f(b)| / ‖a − b‖' },
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds,
    marks: [
      field(potentialOn),
      plan((found: Transporting) => ({
        from: ends(found, 'generated'),
        to: ends(found, 'real'),
        mass: found.pairs.map(({ mass }) => mass),
      })),
      samples(({ best }: Transporting) => best),
    ],
    handles: [
      {
        name: 'moved',
        colour: 'generated',
        place: ({ x, y, space }) => [x, space === 'line' ? 0 : y],
        x: 'x',
        y: 'y',
        when: ({ generated }) => generated !== 'points',
      },
      { points: 'ownReal', colour: 'real', when: ({ real }) => real === 'points', flat: onLine },
      { points: 'ownGenerated', colour: 'generated', when: ({ generated }) => generated === 'points', flat: onLine },
      { name: 'a', colour: 'ink', place: ({ ax, ay }) => [ax, ay], x: 'ax', y: 'ay' },
      { name: 'b', colour: 'ink', place: ({ bx, by }) => [bx, by], x: 'bx', y: 'by' },
    ],
  },
  controls: ['real', 'ownReal', 'n', 'generated', 'ownGenerated', 'm', 'plan', 'space'],
  relevant: {
    n: ({ real }) => real !== 'points',
    m: ({ generated }) => generated !== 'points',
    x: ({ generated }) => generated !== 'points',
    y: ({ generated }) => generated !== 'points',
    ownReal: ({ real }) => real === 'points',
    ownGenerated: ({ generated }) => generated === 'points',
  },
  views: [
    {
      kind: 'curves',
      title: 'rises',
      x: { label: 'length', least: 0, of: (found) => along(found).map(({ length }) => length) },
      y: { label: 'rise' },
      lines: [
        { name: 'slopeOne', colour: 'muted', dash: [6, 4], y: (found) => along(found).map(({ length }) => length) },
        { name: 'rise', colour: 'wasserstein', y: (found) => along(found).map(({ rise }) => rise) },
      ],
    },
    {
      kind: 'curves',
      title: 'functions',
      x: { label: 'along', of: ({ best }) => staircase(best.real).x },
      y: { label: 'share', least: 0, most: 1 },
      lines: [
        { name: 'real', colour: 'real', y: ({ best }) => staircase(best.real).y },
        {
          name: 'generated',
          colour: 'generated',
          x: ({ best }) => staircase(best.generated).x,
          y: ({ best }) => staircase(best.generated).y,
        },
      ],
    },
  ],
  numbers: (at, found) => ({
    n: found && found.best.real.length / 2,
    m: found && found.best.generated.length / 2,
    cost: found?.cost,
    wasserstein: found?.best.value,
    dual: found?.dual,
    gap: found && found.cost - found.dual,
    chord: found && chordOf(found, at),
  }),
  readouts: ['cost', 'dual', 'gap', 'chord'],
  strip: ['cost', 'dual'],
});
