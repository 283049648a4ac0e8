import { type Drawn, inErrors } from '../../math/drawn.ts';
import { generatorGradients } from '../../studies/generatorGradients.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** With D* frozen, E_z of ∇θ(−log D*) is the gradient of KL(P_g‖P_r) − 2 JS; here in both parameters of a generator θ + τz. */
export const thm25 = claim({
  id: 'thm-2-5',
  title: { en: '−log D* descends on KL − 2 JS', zh: '−log D* 沿 KL − 2 JS 下降' },
  source: [{ of: 'ab', at: 'Thm 2.5' }],
  study: generatorGradients,
  at: { sharpness: 1 },
  broken: { at: { sharpness: 0.5 }, what: { en: 'take a D that is too unsure', zh: '换一个过于犹豫的 D' } },
  likely: { en: 'This D isn’t the best one.', zh: '这个 D 不是最优的。' },
  speaksOf: ['modesAt', 'modeWidth', 'theta', 'spread', 'points'],
  checks: {
    theta: { en: 'gradient in θ, and the slope of KL(P_g‖P_r) − 2 JS', zh: '对 θ 的梯度与 KL(P_g‖P_r) − 2 JS 的斜率' },
    spread: { en: 'gradient in τ, and the slope of KL(P_g‖P_r) − 2 JS', zh: '对 τ 的梯度与 KL(P_g‖P_r) − 2 JS 的斜率' },
    sample: {
      en: 'gradient in θ of drawn z: standard errors from the integral',
      zh: '抽样 z 得到的 θ 梯度与积分相差几个标准误',
    },
    drawnSlope: {
      en: 'slope of KL(P_g‖P_r) − 2 JS of other z, by moving p_g: standard errors from it',
      zh: '另抽 z、改为移动 p_g 得到的 KL(P_g‖P_r) − 2 JS 的斜率，与真值相差几个标准误',
    },
  },
  judge({ nonSaturating, slopes, drawn, drawnSlope }) {
    const chance = (name: 'sample' | 'drawnSlope', draws: Drawn) => {
      const { away, allowed } = inErrors(draws);
      return near(name, away, 0, allowed, 'sampling');
    };
    const check = (name: 'theta' | 'spread', i: 0 | 1) => {
      const slope = slopes.klReverse[i] - 2 * slopes.js[i];
      // Central differences of sums as large as KL.
      return near(name, nonSaturating[i], slope, 1e-5 * (1 + Math.abs(slopes.klReverse[i])), 'quadrature');
    };
    return [check('theta', 0), check('spread', 1), chance('sample', drawn), chance('drawnSlope', drawnSlope)];
  },
});
