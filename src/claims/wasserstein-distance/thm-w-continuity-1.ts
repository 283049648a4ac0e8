import { alongWeights } from '../../studies/alongWeights.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { rounded } from './rounded.ts';

/** |W(P_r, P_s) − W(P_r, P_t)| ≤ W(P_s, P_t) ≤ E‖g_s(z) − g_t(z)‖: where the samples move continuously, so does W. */
export const thmWContinuity1 = claim({
  id: 'thm-w-continuity-1',
  title: { en: 'W moves no farther than the samples do', zh: 'W 的变化不超过样本移动的距离' },
  source: [{ of: 'wgan', at: 'Thm 1(1)' }],
  study: alongWeights,
  broken: rounded,
  speaksOf: ['real', 't', 'latent', 'activation', 'weights'],
  checks: {
    triangle: {
      en: 'largest |W(s) − W(t)| − W(P_s, P_t), over stops s',
      zh: '各站 s 中 |W(s) − W(t)| − W(P_s, P_t) 的最大值',
    },
    coupling: { en: 'largest W(P_s, P_t) − E‖g_s(z) − g_t(z)‖', zh: 'W(P_s, P_t) − E‖g_s(z) − g_t(z)‖ 的最大值' },
    moved: {
      en: 'what is left of the longest step, halved 20 times',
      zh: '最长的一步对半缩短 20 次后，样本还移动多远',
    },
    w: { en: 'and of W', zh: 'W 还变化多少' },
  },
  judge({ stops, wasserstein, jump }) {
    const all = stops();
    const over = all.map(({ wasserstein: there, between }) => Math.abs(there - wasserstein) - between);
    const left = jump();
    return [
      atMost('triangle', Math.max(...over), 0, 1e-9, 'rounding'),
      atMost('coupling', Math.max(...all.map(({ between, coupled }) => between - coupled)), 0, 1e-9, 'rounding'),
      near('moved', left.coupled, 0, 1e-4, 'finite-scale'),
      near('w', left.wasserstein, 0, 1e-4, 'finite-scale'),
    ];
  },
});
