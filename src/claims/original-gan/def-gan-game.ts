import { type Drawn, inErrors } from '../../math/drawn.ts';
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
    integral: {
      en: '∫ p(z) log(1 − D(g(z))) dz, and ∫ p_g(x) log(1 − D(x)) dx',
      zh: '∫ p(z) log(1 − D(g(z))) dz 与 ∫ p_g(x) log(1 − D(x)) dx',
    },
    latent: {
      en: 'drawn z: standard errors from their mean to the integral over z',
      zh: '抽样 z 的均值与对 z 的积分相差几个标准误',
    },
    points: {
      en: 'points drawn by p_g, without a z: standard errors from their mean to the same integral',
      zh: '不经 z、直接按 p_g 抽的点：其均值与同一积分相差几个标准误',
    },
  },
  judge({ throughLatent, throughPoints, overLatent, overPoints }) {
    const chance = (name: 'latent' | 'points', drawn: Drawn) => {
      const { away, allowed } = inErrors(drawn);
      return near(name, away, 0, allowed, 'sampling');
    };
    return [
      near('integral', overLatent, overPoints, 1e-8 * (1 + Math.abs(overPoints)), 'quadrature'),
      chance('latent', throughLatent),
      chance('points', throughPoints),
    ];
  },
});
