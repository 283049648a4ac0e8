import { rivals } from '../../studies/rivals.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { algorithm } from './algorithm.ts';

/** Algorithm 1 at a pace for a browser: five critic steps by RMSProp, clipped, for each of the generator's. */
export const wganAlgorithm = claim({
  id: 'wgan-algorithm',
  title: { en: 'The algorithm learns eight Gaussians', zh: '这个算法学得会八个高斯' },
  source: [{ of: 'wgan', at: 'Alg. 1' }],
  study: rivals,
  at: algorithm,
  speaksOf: ['data', 'clip', 'criticSteps', 'rate', 'iterations'],
  broken: { at: { clip: 0.005 }, what: { en: 'clip twenty times tighter', zh: '把裁剪收紧到二十分之一' } },
  likely: { en: 'The critic is clipped too tightly, or the run is too short.', zh: '裁剪太紧，或训练太短。' },
  checks: {
    distance: { en: 'W₁ in the end', zh: '结束时的 W₁' },
    modes: { en: 'modes with points nearby, all but one at least', zh: '附近有样本的模式数，至多缺一个' },
  },
  judge: ({ modes, right }) => [
    atMost('distance', right.at(-1)?.wasserstein ?? Number.NaN, 0.5, 0, 'finite-training'),
    atLeast('modes', right.at(-1)?.modes ?? Number.NaN, modes - 1, 0, 'finite-training'),
  ],
});
