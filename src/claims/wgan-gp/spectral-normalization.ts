import { critics } from '../../studies/critics.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** W/σ(W) in every layer makes f 1-Lipschitz, hard and everywhere; the price is a critic that finds far less than W. */
export const spectralNormalization = claim({
  id: 'spectral-normalization',
  title: { en: 'Spectral norm holds every slope under 1', zh: '谱归一化让处处的斜率都不超过 1' },
  source: [{ of: 'miyato', at: '§2' }, { of: 'ours' }],
  study: critics,
  at: { left: 'spectral-norm', right: 'nobody', lambda: 10, steps: 800 },
  broken: {
    at: { left: 'penalty' },
    what: { en: 'hold the critic by a penalty', zh: '改用惩罚来约束判别器' },
  },
  checks: {
    slope: { en: 'largest slope', zh: '最大斜率' },
    estimate: { en: 'what the critic finds, under W', zh: '判别器得到的值，小于 W' },
  },
  judge: ({ left, wasserstein }) => [
    atMost('slope', Math.max(...left.slopes), 1, 0.02, 'finite-training'),
    atMost('estimate', left.estimate, wasserstein, 0, 'exact'),
  ],
});
