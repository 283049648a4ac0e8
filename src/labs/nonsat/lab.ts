import { mean } from '../../math/mean.ts';
import { type GeneratorGradients, generatorGradients, type Objective } from '../../studies/generatorGradients.ts';
import { lab } from '../kit/lab.ts';
import { BOUNDS, densityTicks, drawDensities, drawSteps, lanes, WINDOW } from './lanes.ts';

/** Places across the window. */
const X = Float64Array.from({ length: 241 }, (_, i) => WINDOW[0] + ((WINDOW[1] - WINDOW[0]) * i) / 240);
/** Error bars are three standard errors long to either side. */
const ERRORS = 3;

const errorOf = ({ values, deviation }: GeneratorGradients['drawn']) => (ERRORS * deviation) / Math.sqrt(values.length);
type Slope = (slopes: GeneratorGradients['slopes'], i: 0 | 1) => number;
/** Theorem 2.5's right side, in θ or in τ. */
const slopeOf: Slope = ({ klReverse, js }, i) => klReverse[i] - 2 * js[i];

/** In θ and in τ: an objective's gradient, and the slope of what that descends. */
const beside = (of: Objective | 'wasserstein', slope: Slope) => (found: GeneratorGradients) =>
  ([0, 1] as const).flatMap((i) => [found[of][i], slope(found.slopes, i)]);

/** What each objective does to a sample, where both densities are known; and Theorem 2.5 by chance, both sides. */
export const nonsat = lab({
  study: generatorGradients,
  draws: true,
  words: {
    look: {
      en: 'where D* ≈ 0 a step down log(1 − D) vanishes while −log D moves samples as KL(P_g‖P_r) does. Drag θ over a mode, and −log D slackens, too.',
      zh: '在 D* ≈ 0 处，log(1 − D) 的箭头消失，−log D 却与 KL(P_g‖P_r) 推得一样用力。把 θ 拖到某个峰上，−log D 也会放松。',
    },
    steps: { en: 'a step down each objective, place by place', zh: '沿各目标下降一步：各处的箭头' },
    place: { en: 'x', zh: 'x' },
    density: { en: 'density; below, arrows for each objective', zh: '密度；下方是各目标的箭头' },
    theta: { en: 'θ, centre of the generated bell', zh: '生成高斯的中心 θ' },
    points: { en: 'n, draws of z', zh: '抽取的 z 的个数 n' },
    sharpness: { en: 'sharpness of D', zh: 'D 的锐度' },
    weights: { en: 'what each objective weighs s_g − s_r with', zh: '各目标给 s_g − s_r 的权重' },
    weight: { en: 'weight', zh: '权重' },
    saturating: { en: 'log(1 − D)', zh: 'log(1 − D)' },
    nonSaturating: { en: '−log D', zh: '−log D' },
    klReverse: { en: 'KL(P_g‖P_r)', zh: 'KL(P_g‖P_r)' },
    klForward: { en: 'KL(P_r‖P_g)', zh: 'KL(P_r‖P_g)' },
    wasserstein: { en: 'W', zh: 'W' },
    sides: {
      en: 'Theorem 2.5 by chance: n draws a side, ± 3 standard errors',
      zh: '抽样检验定理 2.5：两边各抽 n 次，± 3 个标准误',
    },
    gradient: { en: 'derivative in θ', zh: '对 θ 的导数' },
    moved: { en: '−log D, drawn', zh: '−log D（抽样）' },
    slid: { en: 'KL − 2 JS, drawn', zh: 'KL − 2 JS（抽样）' },
    slope: { en: 'slope of KL(P_g‖P_r) − 2 JS', zh: 'KL(P_g‖P_r) − 2 JS 的斜率' },
    table: {
      en: 'each objective’s gradient, and the slope of what it descends',
      zh: '各目标的梯度，与所下降之量的斜率',
    },
    objective: { en: 'objective', zh: '目标' },
    inTheta: { en: 'gradient, θ', zh: '梯度，θ' },
    slopeInTheta: { en: 'slope, θ', zh: '斜率，θ' },
    inSpread: { en: 'gradient, τ', zh: '梯度，τ' },
    slopeInSpread: { en: 'slope, τ', zh: '斜率，τ' },
  },
  reasons: {
    theta: { en: 'Far from both modes D* is 0: who still pushes?', zh: '远离两峰处 D* 为 0：还有谁在推？' },
    sharpness: { en: 'At 1 this D is the best one, which the theorem asks for.', zh: '取 1 时 D 最优，定理要求如此。' },
    points: { en: 'Four times the draws halve the error bars.', zh: '抽样数增至四倍，误差线缩短一半。' },
  },
  lead: {
    kind: 'plane',
    title: 'steps',
    bounds: BOUNDS,
    x: { label: 'place' },
    y: { label: 'density', ticks: densityTicks },
    marks: [drawDensities, drawSteps],
    handles: [
      { name: 'modesAt', colour: 'real', place: ({ modesAt }) => [modesAt, 0], x: 'modesAt' },
      { name: 'theta', colour: 'generated', place: ({ theta }) => [theta, 0], x: 'theta' },
    ],
  },
  views: [
    {
      kind: 'bars',
      title: 'sides',
      axis: { label: 'gradient' },
      bars: [
        {
          name: 'moved',
          colour: 'ink',
          value: ({ drawn }) => mean(drawn.values),
          error: ({ drawn }) => errorOf(drawn),
        },
        {
          name: 'slid',
          colour: 'klReverse',
          value: ({ drawnSlope }) => mean(drawnSlope.values),
          error: ({ drawnSlope }) => errorOf(drawnSlope),
        },
      ],
      references: [{ value: ({ slopes }) => slopeOf(slopes, 0), label: '∂(KL − 2 JS)/∂θ' }],
    },
    {
      kind: 'curves',
      title: 'weights',
      x: { label: 'place', least: WINDOW[0], most: WINDOW[1], of: () => X },
      y: { label: 'weight', log: true, least: 1e-4, most: 1e4 },
      lines: lanes.map(({ of, colour }) => ({
        name: of,
        colour,
        y: ({ weights }: GeneratorGradients) => X.map(weights[of]),
      })),
      present: ({ theta }) => theta,
    },
    {
      kind: 'table',
      title: 'table',
      head: ['objective', 'inTheta', 'slopeInTheta', 'inSpread', 'slopeInSpread'],
      rows: [
        { name: 'saturating', cells: beside('saturating', ({ js }, i) => 2 * js[i]) },
        { name: 'nonSaturating', cells: beside('nonSaturating', slopeOf) },
        { name: 'klReverse', cells: beside('klReverse', ({ klReverse }, i) => klReverse[i]) },
        { name: 'klForward', cells: beside('klForward', ({ klForward }, i) => klForward[i]) },
        { name: 'wasserstein', cells: beside('wasserstein', ({ wasserstein }, i) => wasserstein[i]) },
      ],
    },
  ],
  numbers: (_, found) => ({
    saturating: found?.saturating[0],
    nonSaturating: found?.nonSaturating[0],
    klReverse: found?.klReverse[0],
    klForward: found?.klForward[0],
    slope: found && slopeOf(found.slopes, 0),
    moved: found && mean(found.drawn.values),
    slid: found && mean(found.drawnSlope.values),
  }),
  readouts: ['saturating', 'nonSaturating', 'slope', 'moved', 'slid', 'klReverse', 'klForward'],
  strip: ['saturating', 'nonSaturating', 'slope'],
});
