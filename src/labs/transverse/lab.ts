import { number } from '../../fields/field.ts';
import { points } from '../../plots/marks.ts';
import type { Colour } from '../../plots/palette.ts';
import type { PlanePen } from '../../plots/plane.ts';
import { angleDensity } from '../../studies/angleLaw.ts';
import { evenly } from '../../studies/curves.ts';
import { lengthOf } from '../../studies/onCurve.ts';
import { isAligned, type TwoCurves, type TwoCurvesParameters, twoCurves } from '../../studies/twoCurves.ts';
import { lab } from '../kit/lab.ts';

const EPSILONS = [0.4, 0.2, 0.1, 0.05, 0.02, 0.01];
const SIDES = [2 ** -2, 2 ** -3, 2 ** -4, 2 ** -5, 2 ** -6, 2 ** -7, 2 ** -8];
const BOUNDS = [-3, 3, -2.2, 2.2] as const;

function stroke(pen: PlanePen, curve: ArrayLike<number>, colour: Colour, width: number, dash: number[] = []): void {
  const { context, viewport, palette } = pen;
  context.beginPath();
  for (let i = 0; i < curve.length; i += 2) {
    context.lineTo(viewport.x(curve[i] as number), viewport.y(curve[i + 1] as number));
  }
  context.strokeStyle = palette[colour];
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

/** Some of the random pairs, as the first curve sees them. */
function drawMoved(pen: PlanePen, { second, moved }: TwoCurves): void {
  pen.context.globalAlpha = 0.16;
  for (let k = 0; k < moved.length; k += 2) {
    const there = second.map((value, i) => value + (moved[k + (i % 2)] as number));
    stroke(pen, there, 'generated', 1.2);
  }
  pen.context.globalAlpha = 1;
}

/** The part of the first curve within ε of the second. */
function drawNear(pen: PlanePen, { first, distance }: TwoCurves, epsilon: number): void {
  const { context, viewport, palette } = pen;
  const along = evenly(first, 1500);
  context.beginPath();
  for (let i = 0; i < along.length; i += 2) {
    const [x, y] = [along[i] as number, along[i + 1] as number];
    if (distance(x, y) > epsilon) continue;
    const [px, py] = [viewport.x(x), viewport.y(y)];
    context.moveTo(px + 5, py);
    context.arc(px, py, 5, 0, 2 * Math.PI);
  }
  context.globalAlpha = 0.5;
  context.fillStyle = palette.wasserstein;
  context.fill();
  context.globalAlpha = 1;
}

/** The share within ε to first order: 2ε/sin φ of length at each crossing. */
function predictedShare({ first, here }: TwoCurves, epsilon: number): number {
  const at = here.crossings.reduce((sum, { sine }) => sum + (2 * epsilon) / sine, 0);
  return at === 0 ? Number.NaN : Math.min(1, at / lengthOf(first));
}

/** The law of the angles of those pairs that meet. */
function lawOf({ angles }: TwoCurves, at: TwoCurvesParameters): ((angle: number) => number) | undefined {
  const density = angleDensity(at);
  const meeting = angles.length / at.draws;
  return density && ((angle) => density(angle) / meeting);
}

const leastSine = ({ here }: TwoCurves) => Math.min(...here.crossings.map(({ sine }) => sine));
const hasAngle = ({ pair }: { pair: string }) => pair === 'lines' || pair === 'sineLine';

/** Two curves: where they cross, where they touch, and that chance only ever makes them cross. */
export const transverse = lab({
  study: twoCurves,
  draws: true,
  own: { epsilon: number(0.01, 0.5, 0.1, { scale: 'log' }) },
  words: {
    look: {
      en: 'drag the second curve until the two touch: only there is sin φ = 0. Among the randomly shifted ones, drawn faintly, a touch never comes up.',
      zh: '拖动第二条曲线，直到两者相切：只有这时 sin φ 才为 0。随机平移后的曲线（淡色）从不相切。',
    },
    picture: { en: 'two curves, and where they are within ε', zh: '两条曲线，以及相距不到 ε 之处' },
    px: { en: 'x', zh: 'x' },
    py: { en: 'y', zh: 'y' },
    moved: { en: 'second curve', zh: '第二条曲线' },
    x: { en: 'x of the second curve', zh: '第二条曲线的横坐标' },
    y: { en: 'y of the second curve', zh: '第二条曲线的纵坐标' },
    pair: { en: 'curves', zh: '曲线' },
    circles: { en: 'two circles', zh: '两个圆' },
    circleLine: { en: 'circle and line', zh: '圆与直线' },
    lines: { en: 'two lines', zh: '两条直线' },
    sineLine: { en: 'sine and line', zh: '正弦曲线与直线' },
    angle: { en: 'angle of the line', zh: '直线的倾角' },
    shifts: { en: 'random shifts', zh: '随机平移' },
    normal: { en: 'normal', zh: '正态' },
    coin: { en: 'by a coin', zh: '抛硬币' },
    sigma: { en: 'σ, spread of the shifts', zh: '平移的标准差 σ' },
    draws: { en: 'random pairs', zh: '随机配对数' },
    epsilon: { en: 'ε', zh: 'ε' },
    chance: { en: 'chance', zh: '随机平移' },
    overlap: { en: 'overlap', zh: '重叠' },
    angles: { en: 'angles at which random pairs cross', zh: '随机配对的交角' },
    phi: { en: 'φ', zh: 'φ' },
    near: { en: 'share of the first curve within ε', zh: '第一条曲线上离第二条不到 ε 的比例' },
    share: { en: 'share', zh: '比例' },
    measured: { en: 'measured', zh: '测得' },
    crossing: { en: '2ε/sin φ at each crossing', zh: '每个交点贡献 2ε/sin φ' },
    raster: { en: 'JS on a raster, mass spread evenly on both', zh: '质量在两条曲线上均匀铺开时，网格上的 JS' },
    fineness: { en: '1 / side of a cell', zh: '1 / 格边' },
    crossings: { en: 'crossings', zh: '交点数' },
    sine: { en: 'least sin φ', zh: '最小的 sin φ' },
    touching: { en: 'perfectly aligned (1 is yes)', zh: '是否完美对齐（1 表示是）' },
    within: { en: 'share within ε', zh: '相距不到 ε 的比例' },
    aligned: { en: 'random pairs aligned', zh: '随机配对中对齐的有几对' },
  },
  reasons: {
    sigma: { en: 'Larger shifts make steeper crossings.', zh: '平移越大，交得越陡。' },
    shifts: {
      en: 'A coin’s shift has no density, and brings the curves back onto each other.',
      zh: '由硬币决定的平移没有密度，曲线会重新叠在一起。',
    },
  },
  relevant: { angle: hasAngle },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds: BOUNDS,
    x: { label: 'px' },
    y: { label: 'py' },
    marks: [
      drawMoved,
      (pen, found, { epsilon }) => drawNear(pen, found, epsilon),
      (pen, { first }) => stroke(pen, first, 'real', 2.4),
      (pen, { second }) => stroke(pen, second, 'generated', 2.4, [7, 5]),
      points(({ here }: TwoCurves) => here.crossings.flatMap(({ x, y }) => [x, y]), { colour: 'ink' }),
    ],
    handles: [{ name: 'moved', colour: 'generated', place: ({ x, y }) => [x, y], x: 'x', y: 'y' }],
  },
  tabs: [
    {
      name: 'chance',
      controls: ['pair', 'angle', 'shifts', 'sigma', 'draws'],
      views: [
        {
          kind: 'histogram',
          title: 'angles',
          x: { label: 'phi', least: 0, most: Math.PI },
          values: ({ angles }) => angles,
          colour: 'generated',
          density: lawOf,
        },
      ],
    },
    {
      name: 'overlap',
      controls: ['pair', 'angle', 'epsilon'],
      views: [
        {
          kind: 'curves',
          title: 'near',
          x: { label: 'epsilon', log: true, of: () => EPSILONS },
          y: { label: 'share', log: true },
          lines: [
            { name: 'measured', colour: 'wasserstein', y: ({ near }) => EPSILONS.map(near) },
            {
              name: 'crossing',
              colour: 'muted',
              dash: [6, 4],
              y: (found) => EPSILONS.map((epsilon) => predictedShare(found, epsilon)),
            },
          ],
          present: ({ epsilon }) => epsilon,
        },
        {
          kind: 'curves',
          title: 'raster',
          x: { label: 'fineness', log: true, of: () => SIDES.map((side) => 1 / side) },
          y: { label: 'js', unit: 'nats', least: 0 },
          lines: [{ name: 'measured', colour: 'js', y: ({ raster }) => SIDES.map((side) => raster(side).js) }],
          references: [{ value: Math.LN2, label: 'log 2' }],
        },
      ],
    },
  ],
  numbers: ({ sigma, draws, epsilon }, found) => ({
    sigma,
    draws,
    epsilon,
    crossings: found?.here.crossings.length ?? null,
    sine: found && found.here.crossings.length > 0 ? leastSine(found) : null,
    touching: found ? Number(isAligned(found.here)) : null,
    within: found?.near(epsilon) ?? null,
    aligned: found?.aligned ?? null,
  }),
  counts: ['draws', 'crossings', 'touching', 'aligned'],
  readouts: ['crossings', 'sine', 'touching', 'within', 'aligned'],
  strip: ['crossings', 'sine', 'touching'],
});
