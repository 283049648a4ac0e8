import { generatorGradients } from '../../studies/generatorGradients.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A sample's gradient is w·(s_g − s_r) with w = D*, 1 − D*, 1 and p_r/p_g for log(1 − D), −log D and both KLs. W₁ knows no
 * ratio of densities: a unit step along the way mass has to go.
 */
export const generatorWeightTable = claim({
  id: 'generator-weight-table',
  title: { en: 'One formula, four weights; and W', zh: '一个公式，四种权重；还有 W' },
  source: [{ of: 'ours' }],
  study: generatorGradients,
  at: { sharpness: 1 },
  broken: { at: { sharpness: 2 }, what: { en: 'take a D that is too sure', zh: '换一个过于自信的 D' } },
  likely: { en: 'This D isn’t the best one.', zh: '这个 D 不是最优的。' },
  speaksOf: ['modesAt', 'modeWidth', 'theta', 'spread'],
  checks: {
    saturating: { en: 'E_g of D*·(s_g − s_r), and the slope of 2 JS', zh: 'E_g[D*·(s_g − s_r)] 与 2 JS 的斜率' },
    nonSaturating: {
      en: 'E_g of (1 − D*)·(s_g − s_r), and the slope of KL(P_g‖P_r) − 2 JS',
      zh: 'E_g[(1 − D*)·(s_g − s_r)] 与 KL(P_g‖P_r) − 2 JS 的斜率',
    },
    klReverse: { en: 'E_g of s_g − s_r, and the slope of KL(P_g‖P_r)', zh: 'E_g[s_g − s_r] 与 KL(P_g‖P_r) 的斜率' },
    klForward: {
      en: 'E_g of p_r/p_g·(s_g − s_r), and the slope of KL(P_r‖P_g)',
      zh: 'E_g[p_r/p_g·(s_g − s_r)] 与 KL(P_r‖P_g) 的斜率',
    },
    wasserstein: { en: 'E_g of the unit steps −f*′, and the slope of W₁', zh: 'E_g[−f*′]（步长为 1）与 W₁ 的斜率' },
  },
  judge({ saturating, nonSaturating, klReverse, klForward, wasserstein, slopes }) {
    const js2 = 2 * slopes.js[0];
    // Central differences of sums as large as both KLs.
    const differences = 1e-5 * (1 + Math.abs(slopes.klReverse[0]) + Math.abs(slopes.klForward[0]));
    return [
      near('saturating', saturating[0], js2, 1e-5, 'quadrature'),
      near('nonSaturating', nonSaturating[0], slopes.klReverse[0] - js2, differences, 'quadrature'),
      near('klReverse', klReverse[0], slopes.klReverse[0], differences, 'quadrature'),
      near('klForward', klForward[0], slopes.klForward[0], differences, 'quadrature'),
      // Where one distribution function overtakes the other is known to a part of a cell.
      near('wasserstein', wasserstein[0], slopes.wasserstein[0], 1e-3, 'quadrature'),
    ];
  },
});
