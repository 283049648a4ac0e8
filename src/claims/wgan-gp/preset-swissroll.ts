import { penalisedRuns } from '../../studies/penalisedRuns.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { endOf, reachWords, tooSoon } from './reaches.ts';

/** The reference code's third toy has no modes to count: W₁ alone says how near a quick run comes to the curve. */
export const presetSwissroll = claim({
  id: 'preset-swissroll',
  title: { en: 'A quick WGAN-GP winds up the swiss roll', zh: '快速的 WGAN-GP 学会瑞士卷' },
  source: [{ of: 'gp', at: 'Fig. 1a' }, { of: 'ours' }],
  study: penalisedRuns,
  at: { data: 'swissRoll', iterations: 600 },
  speaksOf: ['data', 'lambda', 'iterations'],
  broken: tooSoon,
  checks: { distance: reachWords.distance },
  judge: ({ run }) => [atMost('distance', endOf(run).wasserstein, 0.3, 0, 'finite-training')],
});
