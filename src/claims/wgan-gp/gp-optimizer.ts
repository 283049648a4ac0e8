import { penalisedRuns } from '../../studies/penalisedRuns.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { endOf } from './reaches.ts';

/** WGAN-GP is trained by Adam: no weight is pushed against a bound, and even the usual momentum costs it little. */
export const gpOptimizer = claim({
  id: 'gp-optimizer',
  title: { en: 'WGAN-GP bears Adam’s momentum', zh: 'WGAN-GP 受得住 Adam 的动量' },
  source: [{ of: 'gp', at: 'Algorithm 1' }, { of: 'ours' }],
  study: penalisedRuns,
  at: { other: 'betas' },
  speaksOf: ['beta1', 'beta2', 'otherBeta1', 'otherBeta2', 'iterations'],
  broken: {
    at: { otherBeta1: 0.99 },
    what: { en: 'raise the other β₁ to 0.99', zh: '把另一个 β₁ 提到 0.99' },
  },
  checks: {
    usual: { en: 'W₁ in the end with β of the reference code', zh: '参考代码的 β 下最后的 W₁' },
    other: { en: 'with the other β', zh: '另一组 β 下最后的 W₁' },
    near: { en: 'share of points near a mode with the other β', zh: '另一组 β 下落在模式附近的比例' },
  },
  judge: ({ run, other }) => [
    atMost('usual', endOf(run).wasserstein, 0.3, 0, 'finite-training'),
    atMost('other', endOf(other).wasserstein, 0.4, 0, 'finite-training'),
    atLeast('near', endOf(other).near, 0.3, 0, 'finite-training'),
  ],
});
