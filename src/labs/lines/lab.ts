import { jensenShannonOfLoss } from '../../divergences/implied.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import { choice } from '../../fields/field.ts';
import { betweenLines } from '../../studies/betweenLines.ts';
import { penalisedSlope } from '../../studies/firstGradients.ts';
import { lab } from '../kit/lab.ts';
import { type BestNoise, findBestNoise } from './bestNoise.ts';
import { learners } from './learners.ts';
import { type Live, openLive } from './live.ts';
import { ReadingsTable } from './ReadingsTable.tsx';
import { RulersView } from './RulersView.tsx';
import { StageView } from './StageView.tsx';
import { Strip } from './Strip.tsx';
import { training } from './setting.ts';
import { Training } from './Training.tsx';
import { lines as en } from './words/en.ts';
import { lines as zh } from './words/zh.ts';

let best: BestNoise | undefined;

/** Two parallel lines: what the rulers say of them, and how a generator learns by each. */
export const lines = lab({
  study: betweenLines,
  own: { ...training, learn: choice(['none', 'race', ...learners], 'none') },
  words: {
    look: {
      en: 'as the segments come closer, only W falls; the others don’t notice until θ = 0.',
      zh: '两条线段靠近时，只有 W 在下降；其余的要到 θ = 0 才有变化。',
    },
    explore: { en: en.tabs.explore, zh: zh.tabs.explore },
    learn: { en: en.tabs.learn, zh: zh.tabs.learn },
    dJs: { en: 'slope of JS', zh: 'JS 的斜率' },
    force: { en: 'twice the slope of JS', zh: 'JS 斜率的两倍' },
    bestSigma: { en: 'the σ at which JS is steepest', zh: 'JS 最陡时的 σ' },
  },
  reasons: {
    theta: { en: 'The generator’s only parameter. 0 is perfect.', zh: '生成器唯一的参数，取 0 时与真实分布重合。' },
    thickness: {
      en: 'Spreads each segment over a strip, so that they can overlap in part.',
      zh: '把每条线段展宽成一条带子，让它们可以部分重叠。',
    },
    sigma: {
      en: 'Gaussian noise on real and generated points: they then overlap everywhere.',
      zh: '给真实点和生成点都加高斯噪声，两者便处处重叠。',
    },
    rate: { en: 'Long steps overshoot θ = 0.', zh: '步子太大，就会越过 θ = 0。' },
    criticSteps: {
      en: 'How often the critic learns before each step of the generator.',
      zh: '生成器每走一步之前，判别器学习多少步。',
    },
    pretraining: {
      en: 'How long the critic learns before the generator moves at all.',
      zh: '生成器第一次移动之前，判别器学习多少步。',
    },
    lambda: { en: 'The weight of the gradient penalty of WGAN-GP.', zh: 'WGAN-GP 的梯度惩罚系数。' },
    clip: {
      en: 'Every weight of the clipped WGAN’s critic stays in [−c, c].',
      zh: '裁剪的 WGAN 里，判别器的每个权重都限制在 [−c, c] 之内。',
    },
  },
  lead: { kind: 'custom', View: StageView },
  strip: Strip,
  tabs: [
    {
      name: 'explore',
      controls: ['theta', 'thickness', 'sigma'],
      views: [
        { kind: 'custom', View: RulersView },
        { kind: 'custom', View: ReadingsTable },
      ],
    },
    { name: 'learn', controls: [], views: [{ kind: 'custom', View: Training }] },
  ],
  numbers({ theta, thickness, lambda, criticSteps, pretraining }, found, live: Live) {
    best ??= findBestNoise();
    const preset = presetExperiment('lines-js');
    const { learner, playground } = live.state.getState();
    const losses = learner === 'js' ? playground?.frames.series.criticLoss : undefined;
    const loss = losses && losses.length > 0 ? (losses.y[losses.length - 1] as number) : undefined;
    const slope = found?.js.derivative ?? null;
    return {
      klForward: found?.klForward.value,
      klReverse: found?.klReverse.value,
      js: found?.js.value,
      tv: found?.tv.value,
      wasserstein: found?.wasserstein.value,
      dKlForward: found?.klForward.derivative,
      dJs: slope,
      dTv: found?.tv.derivative,
      dWasserstein: found?.wasserstein.derivative,
      force: slope === null ? null : 2 * slope,
      t: thickness > 0 ? Math.min(1, Math.abs(theta) / thickness) : Number(theta !== 0),
      gpSlope: theta === 0 ? null : penalisedSlope(theta, lambda),
      bestDistance: best.distance,
      bestRatio: best.ratio,
      bestForceTimesTheta: best.forceTimesTheta,
      bestSigma: best.ratio * Math.abs(theta),
      impliedJs: loss === undefined ? null : jensenShannonOfLoss(loss),
      criticDepth: preset.critic.depth,
      criticWidth: preset.critic.width,
      batchSize: preset.batchSize,
      // Whole rounds of the critic's steps, as it is trained.
      warmupSteps: Math.round(pretraining / criticSteps) * criticSteps,
    };
  },
  counts: ['criticDepth', 'criticWidth', 'batchSize', 'warmupSteps'],
  extend: openLive,
});
