import { penalisedRuns } from '../../studies/penalisedRuns.ts';
import { claim } from '../claim.ts';
import { reaches, reachWords, tooSoon } from './reaches.ts';

/** The reference code's second toy, as quick: every mode is found, and few points lie well on one yet. */
export const preset25gaussians = claim({
  id: 'preset-25gaussians',
  title: { en: 'A quick WGAN-GP finds all 25 Gaussians', zh: '快速的 WGAN-GP 找全 25 个高斯' },
  source: [{ of: 'gp', at: 'Fig. 1a' }, { of: 'ours' }],
  study: penalisedRuns,
  at: { data: 'grid', iterations: 800 },
  speaksOf: ['data', 'lambda', 'iterations'],
  broken: tooSoon,
  checks: reachWords,
  judge: (found) => reaches(found, 0.35, 25, 0.3),
});
