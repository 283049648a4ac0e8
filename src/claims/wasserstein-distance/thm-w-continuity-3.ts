import { alongWeights } from '../../studies/alongWeights.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** For JS neither holds in general: it is 0 where the generator has the real points and log 2 right beside them, while W is still small. */
export const thmWContinuity3 = claim({
  id: 'thm-w-continuity-3',
  title: { en: 'JS jumps where W doesn’t', zh: 'JS 会跳变，而 W 不会' },
  source: [{ of: 'wgan', at: 'Thm 1(3)' }],
  study: alongWeights,
  at: { real: 'itself', weights: 'exact', activation: 'tanh' },
  broken: {
    at: { noise: 'gaussian' },
    what: { en: 'put noise on both sides', zh: '给双方都加噪声' },
  },
  speaksOf: ['real', 'latent', 'noise', 'sigma'],
  checks: {
    at: { en: 'JS where the generator has the real points', zh: '生成点与真实点重合时的 JS' },
    beside: { en: 'JS one stop beside', zh: '旁边一站的 JS' },
    w: { en: 'W there, at most as far as the samples have moved', zh: '那里的 W，不超过样本移动的距离' },
  },
  judge({ stops, movedFromZero }) {
    const all = stops();
    const middle = all.findIndex(({ at }) => at === 0);
    const [here, beside] = [all[middle], all[middle + 1]];
    const nothing = Number.NaN;
    return [
      near('at', here?.js ?? nothing, 0, 1e-12, 'rounding'),
      near('beside', beside?.js ?? nothing, Math.LN2, 1e-12, 'rounding'),
      atMost('w', beside?.wasserstein ?? nothing, movedFromZero(beside?.at ?? nothing), 1e-9, 'rounding'),
    ];
  },
});
