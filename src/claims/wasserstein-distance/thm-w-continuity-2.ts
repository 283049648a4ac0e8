import { alongWeights } from '../../studies/alongWeights.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { rounded } from './rounded.ts';

/** How much steeper a generator may be somewhere than it is on average over one of 32 steps. */
const STEEPER = 10;

/** Where a generator is Lipschitz in its weights, so is W, and no steeper; its kinks are few: where the plan changes, and where W is 0. */
export const thmWContinuity2 = claim({
  id: 'thm-w-continuity-2',
  title: {
    en: 'W is no steeper than the generator, with kinks here and there',
    zh: 'W 不比生成器更陡，只在个别处有尖角',
  },
  source: [{ of: 'wgan', at: 'Thm 1(2)' }],
  study: alongWeights,
  broken: rounded,
  speaksOf: ['real', 'latent', 'activation', 'weights'],
  checks: {
    steepest: {
      en: 'steepest W between stops, and the generator’s steepest',
      zh: '相邻两站之间 W 的最大斜率，与样本移动的最大速度',
    },
    zoomed: { en: 'slope of the samples’ way where it is steepest, much nearer', zh: '放大最陡之处后样本移动的速度' },
    kinks: { en: 'of 33 stops, those at a kink', zh: '33 站之中恰在尖角上的站数' },
  },
  judge({ stops, jump, kinks, steepest }) {
    const all = stops();
    const rise = all.slice(1).map(({ at, wasserstein }, k) => {
      const before = all[k] as (typeof all)[0];
      return Math.abs(wasserstein - before.wasserstein) / (at - before.at);
    });
    const left = jump();
    return [
      atMost('steepest', Math.max(...rise), steepest(), 1e-9, 'rounding'),
      atMost('zoomed', left.coupled / left.step, STEEPER * steepest(), 1e-9, 'finite-scale'),
      // One where W is 0, if the real points are the generator's own.
      atMost('kinks', kinks(), 1),
    ];
  },
});
