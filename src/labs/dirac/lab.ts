import { stepFactor } from '../../claims/measuring-w/damping.ts';
import { arrows, trajectory } from '../../plots/marks.ts';
import type { Colour } from '../../plots/palette.ts';
import { type Dirac, dirac, eigenvalues } from '../../studies/dirac.ts';
import type { DiracMethod } from '../../studies/diracGame.ts';
import { lab } from '../kit/lab.ts';

const REACH = 3;
/** Where arrows of the field stand. */
const places = Float64Array.from({ length: 2 * 13 * 13 }, (_, i) => {
  const k = i % 2 === 0 ? (i >> 1) % 13 : Math.floor((i >> 1) / 13);
  return ((k - 6) / 6) * REACH * 0.93;
});

/** Directions alone: lengths differ too much to be drawn. */
function flowOf({ game }: Dirac) {
  const by = places.slice();
  for (let i = 0; i < places.length; i += 2) {
    const [theta, psi] = [places[i] as number, places[i + 1] as number];
    const [across, up] = [game.generator(theta, psi), game.critic(theta, psi)];
    const length = Math.hypot(across, up);
    by.set(length === 0 ? [0, 0] : [(0.3 * across) / length, (0.3 * up) / length], i);
  }
  return { at: places, by };
}

const radii = (path: Float64Array) =>
  Float64Array.from({ length: path.length / 2 }, (_, k) =>
    Math.hypot(path[2 * k] as number, path[2 * k + 1] as number),
  );
const last = (path: Float64Array) => Math.hypot(...path.slice(-2));
const count = ({ paths }: Dirac) => Array.from({ length: paths.minimax.length / 2 }, (_, k) => k + 1);

/** What each method is called, and its colour. */
const methods = [
  ['minimax', 'minimax', 'js'],
  ['non-saturating', 'non-saturating', 'klReverse'],
  ['clip', 'clipped', 'tv'],
  ['penalty', 'penalty', 'wasserstein'],
  ['one-sided', 'one-sided', 'klForward'],
  ['zero-centred', 'zero-centred', 'ink'],
] as const satisfies readonly (readonly [DiracMethod, string, Colour])[];

const gammas = Array.from({ length: 161 }, (_, k) => k / 40);

/** Real data at 0, a fake at θ, a critic ψx: who converges, and how fast. */
export const diracLab = lab({
  study: dirac,
  words: {
    look: {
      en: 'only the zero-centred penalty spirals into the middle; more of it than γ = 1 is slower again.',
      zh: '只有零中心惩罚会旋进中心；γ 超过 1 之后反而变慢。',
    },
    portrait: { en: 'the two players’ field', zh: '双方的向量场' },
    start: { en: 'start', zh: '起点' },
    theta: { en: 'θ, the fake', zh: '生成点 θ' },
    gamma: { en: 'γ, zero-centred penalty', zh: '零中心惩罚 γ' },
    rate: { en: 'h, step', zh: '步长 h' },
    order: { en: 'they move', zh: '行动次序' },
    simultaneous: { en: 'at once', zh: '同时' },
    'generator-first': { en: 'in turn, the generator first', zh: '轮流，生成器先' },
    'critic-first': { en: 'in turn, the critic first', zh: '轮流，判别器先' },
    method: { en: 'trained by', zh: '训练方法' },
    minimax: { en: 'log(1 − D)', zh: 'log(1 − D)' },
    'non-saturating': { en: '−log D', zh: '−log D' },
    clipped: { en: 'clipping', zh: '裁剪' },
    penalty: { en: 'two-sided penalty', zh: '双侧惩罚' },
    'one-sided': { en: 'one-sided penalty', zh: '单侧惩罚' },
    'zero-centred': { en: 'zero-centred penalty', zh: '零中心惩罚' },
    distances: { en: 'distance from the equilibrium', zh: '与平衡点的距离' },
    distance: { en: 'distance', zh: '距离' },
    left: { en: 'distance from the equilibrium after the last step', zh: '最后一步之后与平衡点的距离' },
    remaining: { en: 'distance left at the end', zh: '结束时剩下的距离' },
    spectrum: {
      en: 'what a step of the zero-centred penalty leaves of the distance',
      zh: '零中心惩罚每走一步距离缩小到的倍数',
    },
    predicted: { en: 'max |1 + hs|', zh: 'max |1 + hs|' },
    measured: { en: 'measured here', zh: '此处测得' },
    factor: { en: 'factor a step', zh: '每步倍数' },
  },
  reasons: {
    gamma: { en: 'Damps the critic. At 1 the two converge fastest.', zh: '给判别器加阻尼，取 1 时收敛最快。' },
    lambda: {
      en: 'With λ√n over 1 the two-sided penalty traps the fake at 2λ.',
      zh: 'λ√n 超过 1 时，双侧惩罚把生成点困在 2λ。',
    },
  },
  opensAt: { method: 'zero-centred' },
  lead: {
    kind: 'plane',
    title: 'portrait',
    bounds: [-REACH, REACH, -REACH, REACH],
    x: { label: 'theta' },
    y: { label: 'psi' },
    marks: [
      arrows(flowOf, 'muted'),
      (pen, found: Dirac, { method }: { method: DiracMethod }) =>
        trajectory(() => found.paths[method], { colour: 'wasserstein' })(pen, undefined),
    ],
    handles: [{ name: 'start', colour: 'generated', place: ({ theta, psi }) => [theta, psi], x: 'theta', y: 'psi' }],
  },
  views: [
    {
      kind: 'table',
      title: 'left',
      head: ['method', 'distance'],
      rows: methods.map(([method, name]) => ({ name, cells: ({ paths }: Dirac) => [last(paths[method])] })),
    },
    {
      kind: 'curves',
      title: 'distances',
      x: { label: 'steps', log: true, of: count },
      y: { label: 'distance', log: true, least: 1e-6 },
      lines: methods.map(([method, name, colour]) => ({ name, colour, y: ({ paths }: Dirac) => radii(paths[method]) })),
    },
    {
      kind: 'curves',
      title: 'spectrum',
      x: { label: 'gamma', of: () => gammas },
      y: { label: 'factor' },
      lines: [
        {
          name: 'predicted',
          colour: 'muted',
          dash: [6, 4],
          y: (_, { rate }) => gammas.map((g) => stepFactor(g, rate)),
        },
        {
          name: 'measured',
          colour: 'wasserstein',
          x: (_, { gamma }) => [gamma],
          y: ({ step }) => [Math.hypot(...eigenvalues(step)[0])],
        },
      ],
      references: [{ value: 1, label: '1' }],
      present: ({ gamma }) => gamma,
    },
  ],
  numbers: ({ gamma, rate, method }, found) => ({
    factor: found && Math.hypot(...eigenvalues(found.step)[0]),
    predicted: stepFactor(gamma, rate),
    remaining: found && last(found.paths[method]),
  }),
  readouts: ['factor', 'remaining'],
  strip: ['factor', 'remaining'],
});
