import { inErrors } from '../../math/drawn.ts';
import { pushedForward } from '../../studies/pushedForward.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** E_{x∼P_g} log(1 − D(x)) = E_z log(1 − D(g(z))): the game may be written over points or over latent numbers. */
export const defGanGame = claim({
  id: 'def-gan-game',
  title: { en: 'The mean over fakes is a mean over z', zh: '对生成样本取均值，就是对 z 取均值' },
  source: [{ of: 'gan', at: 'eq. 1' }],
  study: pushedForward,
  speaksOf: ['slope', 'threshold', 'points'],
  checks: {
    draw: { en: 'largest difference on the same draws', zh: '同一批抽样上的最大差' },
    integral: {
      en: '∫ p(z) log(1 − D(g(z))) dz, and ∫ p_g(x) log(1 − D(x)) dx',
      zh: '∫ p(z) log(1 − D(g(z))) dz 与 ∫ p_g(x) log(1 − D(x)) dx',
    },
    sample: { en: 'standard errors from the draws’ mean to the integral', zh: '抽样均值与积分相差几个标准误' },
  },
  judge({ throughLatent, throughPoints, overLatent, overPoints }) {
    const { away, allowed } = inErrors(throughLatent);
    const differences = throughLatent.values.map((value, i) => Math.abs(value - (throughPoints[i] as number)));
    return [
      near('draw', Math.max(...differences), 0, 0, 'exact'),
      near('integral', overLatent, overPoints, 1e-8 * (1 + Math.abs(overPoints)), 'quadrature'),
      near('sample', away, 0, allowed, 'sampling'),
    ];
  },
});
