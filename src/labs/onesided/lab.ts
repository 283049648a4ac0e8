import { mean } from '../../math/mean.ts';
import { critics } from '../../studies/critics.ts';
import { both, plane, slopeHistogram, slopeMap } from '../critic/views.ts';
import { lab } from '../kit/lab.ts';

/** Two penalties beside each other: one for every slope that isn't 1, and one for those above. */
export const onesided = lab({
  study: critics,
  opensAt: { left: 'penalty', right: 'one-sided', spread: 0, lambda: 10, steps: 800 },
  judges: ['one-sided-penalty', 'one-sided-estimate'],
  words: {
    look: {
      en: 'with s = 0 both sides are the same distribution, and the best critic is flat: the two-sided penalty doesn’t let it. Raise s to 1, and it mostly finds too little of W.',
      zh: '取 s = 0 时两边是同一个分布，最优的判别器处处平坦，双侧惩罚却不许它平。把 s 提到 1，双侧惩罚又往往低估了 W。',
    },
    left: { en: 'two-sided', zh: '双侧' },
    right: { en: 'one-sided', zh: '单侧' },
    leftMap: { en: '‖∇f‖, two-sided', zh: '双侧惩罚下的 ‖∇f‖' },
    rightMap: { en: '‖∇f‖, one-sided', zh: '单侧惩罚下的 ‖∇f‖' },
    leftSlopes: { en: '‖∇f‖ between random pairs, two-sided', zh: '双侧惩罚下，随机配对之间的 ‖∇f‖' },
    rightSlopes: { en: '‖∇f‖ between random pairs, one-sided', zh: '单侧惩罚下，随机配对之间的 ‖∇f‖' },
    norm: { en: '‖∇f‖', zh: '‖∇f‖' },
    spread: { en: 's, noise on the fakes', zh: '生成点上的噪声 s' },
    measured: { en: 'what each critic comes to', zh: '两个判别器的结果' },
    quantity: { en: 'quantity', zh: '量' },
    estimate: { en: 'estimate E f(x) − E f(y)', zh: '估计值 E f(x) − E f(y)' },
    slope: { en: 'mean ‖∇f‖ between random pairs', zh: '随机配对之间 ‖∇f‖ 的均值' },
    steepest: { en: 'largest ‖∇f‖', zh: '‖∇f‖ 的最大值' },
    estimates: { en: 'what they find of W', zh: '各自对 W 的估计' },
    found: { en: 'estimate', zh: '估计值' },
    leftSlope: { en: 'mean ‖∇f‖, two-sided', zh: '‖∇f‖ 的均值，双侧' },
    rightSlope: { en: 'mean ‖∇f‖, one-sided', zh: '‖∇f‖ 的均值，单侧' },
  },
  reasons: {
    spread: {
      en: 'At 0 there is nothing to tell apart: W is what two samples differ by.',
      zh: '取 0 时没有差别可学：W 只是两份样本之间的偶然差异。',
    },
    lambda: { en: 'How hard slopes are punished.', zh: '惩罚的力度。' },
  },
  lead: plane('left'),
  controls: ['spread', 'lambda', 'data', 'width', 'depth', 'activation', 'rate', 'steps'],
  views: [
    {
      kind: 'table',
      title: 'measured',
      head: ['quantity', 'left', 'right'],
      rows: [
        { name: 'slope', cells: both(({ between }) => mean(between)) },
        { name: 'steepest', cells: both(({ slopes }) => Math.max(...slopes)) },
        { name: 'estimate', cells: both(({ estimate }) => estimate) },
      ],
    },
    plane('right'),
    {
      kind: 'bars',
      title: 'estimates',
      axis: { label: 'found' },
      bars: [
        { name: 'left', colour: 'tv', value: ({ left }) => left.estimate },
        { name: 'right', colour: 'wasserstein', value: ({ right }) => right?.estimate ?? null },
      ],
      references: [{ value: ({ wasserstein }) => wasserstein, label: 'W' }],
    },
    slopeHistogram('left', 'tv'),
    slopeHistogram('right', 'wasserstein'),
    slopeMap('left'),
    slopeMap('right'),
  ],
  numbers: (_, found) => ({
    steps: found?.step,
    wasserstein: found?.wasserstein,
    leftSlope: found && mean(found.left.between),
    rightSlope: found?.right && mean(found.right.between),
  }),
  readouts: ['steps', 'wasserstein'],
  strip: ['leftSlope', 'rightSlope'],
});
