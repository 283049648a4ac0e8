import { critics } from '../../studies/critics.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/** The penalty is soft: it makes slopes above 1 dear, not impossible, and so no critic of it is 1-Lipschitz for certain. */
export const summaryS4 = claim({
  id: 'summary-s4',
  title: { en: 'The penalty doesn’t make a critic 1-Lipschitz', zh: '惩罚并不能保证判别器是 1-Lipschitz 的' },
  source: [{ of: 'gp', at: '§4' }, { of: 'ours' }],
  study: critics,
  at: { left: 'penalty', right: 'nobody', lambda: 10, steps: 800 },
  speaksOf: ['data', 'lambda'],
  broken: {
    at: { left: 'spectral-norm' },
    what: { en: 'hold the critic by spectral norm', zh: '改用谱归一化来约束判别器' },
  },
  checks: {
    slope: { en: 'largest slope of the penalised critic', zh: '受惩罚的判别器的最大斜率' },
  },
  judge: ({ left }) => [atLeast('slope', Math.max(...left.slopes), 1.05, 0, 'finite-training')],
});
