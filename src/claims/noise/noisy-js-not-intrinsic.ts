import { overNoise } from '../../studies/overNoise.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { noiseless } from './noiseless.ts';

/** JS of the same two sides is anything between 0 and log 2, as the noise will have it; W doesn't move. */
export const noisyJsNotIntrinsic = claim({
  id: 'noisy-js-not-intrinsic',
  title: { en: 'Noisy JS speaks of the noise as well', zh: '加噪后的 JS 也取决于噪声' },
  source: [{ of: 'ab', at: '§3, Cor. 3.2' }, { of: 'ours' }],
  study: overNoise,
  speaksOf: ['theta'],
  broken: noiseless,
  checks: {
    falls: { en: 'largest rise of JS from less noise to more', zh: '噪声增大时 JS 的最大增量' },
    little: { en: 'JS under little noise', zh: '噪声很小时的 JS' },
    plenty: { en: 'JS under plenty of noise', zh: '噪声很大时的 JS' },
    wasserstein: { en: 'largest distance of W from |θ|', zh: 'W 与 |θ| 的最大差' },
  },
  judge(found, { theta }) {
    const rises = found.slice(1).map(({ js }, k) => js - (found[k]?.js ?? Number.NaN));
    const moved = found.map(({ wasserstein }) => Math.abs(wasserstein - theta));
    return [
      atMost('falls', Math.max(...rises), 0, 0, 'exact'),
      // Ten σ apart, all but log 2; a quarter of σ apart, d²/8 = 1/128.
      atLeast('little', found[0]?.js ?? Number.NaN, Math.LN2, 1e-5, 'exact'),
      atMost('plenty', found.at(-1)?.js ?? Number.NaN, 1 / 128, 0, 'exact'),
      near('wasserstein', Math.max(...moved), 0, 1e-12, 'rounding'),
    ];
  },
});
