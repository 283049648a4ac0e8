import { betweenDensities } from '../../studies/betweenDensities.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';
import { ofDensities } from './ofDensities.ts';

/** KL(P_g‖P_r) − 2 JS = 2 KL(M‖P_r): a divergence, and by Pinsker's inequality at least TV². */
export const srklIdentity = claim({
  id: 'srkl-identity',
  title: { en: 'KL − 2 JS is twice a KL of its own', zh: 'KL − 2 JS 本身就是一个 KL 的两倍' },
  source: [{ of: 'ours' }],
  study: betweenDensities,
  speaksOf: ofDensities,
  checks: {
    identity: {
      en: 'KL(P_g‖P_r) − 2 JS, and 2 KL(M‖P_r) of the mixture M',
      zh: 'KL(P_g‖P_r) − 2 JS 与 2 KL(M‖P_r)，M 是两者的混合',
    },
    positive: { en: 'KL(P_g‖P_r) − 2 JS, at least TV²', zh: 'KL(P_g‖P_r) − 2 JS，不小于 TV²' },
  },
  judge({ klReverse, klMixture, js, tv }) {
    const sum = klReverse - 2 * js;
    // The two sides are sums of terms as large as KL.
    const rounding = klReverse === Number.POSITIVE_INFINITY ? 0 : 1e-9 * (1 + klReverse);
    return [
      near('identity', sum, 2 * klMixture, rounding, 'rounding'),
      atLeast('positive', sum, tv * tv, rounding, 'rounding'),
    ];
  },
});
