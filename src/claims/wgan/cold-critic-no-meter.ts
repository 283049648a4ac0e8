import { correlationOf } from '../../math/slope.ts';
import { liveMeter } from '../../studies/liveMeter.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** The curve of a run is the critic's as much as the generator's: from a cold critic it shows how the critic learns. */
export const coldCriticNoMeter = claim({
  id: 'cold-critic-no-meter',
  title: {
    en: 'From a cold critic the clipped WGAN’s estimate rises while W falls',
    zh: '判别器未经预热时，裁剪的 WGAN 的估计值在升，W 却在降',
  },
  source: [{ of: 'ours' }, { of: 'wgan', at: '§4.2' }],
  study: liveMeter,
  speaksOf: ['clip', 'warmup', 'criticSteps', 'iterations'],
  broken: {
    at: { constraint: 'gradient-penalty', warmup: 500, criticSteps: 10, activation: 'tanh', rate: 3e-4 },
    what: {
      en: 'take a penalty, warm its critic up and give it ten steps',
      zh: '换用惩罚，先预热判别器，每次再给它十步',
    },
  },
  likely: { en: 'The critic is warm, and follows.', zh: '判别器已经预热，跟得上。' },
  checks: {
    falls: { en: 'W₁ in the end over W₁ in the beginning', zh: '结束时与开始时的 W₁ 之比' },
    follows: { en: 'correlation of the estimate with W₁', zh: '估计值与 W₁ 的相关系数' },
  },
  judge: ({ estimate, wasserstein }) => [
    atMost('falls', (wasserstein.at(-1) ?? Number.NaN) / (wasserstein[0] ?? Number.NaN), 0.85, 0, 'finite-training'),
    atMost('follows', correlationOf(wasserstein, estimate), -0.4, 0, 'finite-training'),
  ],
});
