import { penalisedRuns } from '../../studies/penalisedRuns.ts';
import { claim } from '../claim.ts';
import { reaches, reachWords, tooSoon } from './reaches.ts';

/** The reference code's first toy, with small networks and a larger rate, so that seconds do. */
export const preset8gaussians = claim({
  id: 'preset-8gaussians',
  title: { en: 'A quick WGAN-GP finds all eight Gaussians', zh: '快速的 WGAN-GP 找全八个高斯' },
  source: [{ of: 'gp', at: 'Fig. 1a' }, { of: 'ours' }],
  study: penalisedRuns,
  speaksOf: ['lambda', 'iterations'],
  broken: tooSoon,
  checks: reachWords,
  judge: (found) => reaches(found, 0.3, 8, 0.7),
});
