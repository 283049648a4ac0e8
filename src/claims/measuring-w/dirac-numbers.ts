import { dirac } from '../../studies/dirac.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { stepFactor } from './damping.ts';

/** How far from the equilibrium a path is after so many steps. */
export const radiusAt = (path: Float64Array, step: number) => Math.hypot(...path.subarray(2 * step, 2 * step + 2));

/** Of the ways to train the smallest GAN only the zero-centred penalty arrives, at the speed that its eigenvalues say. */
export const diracNumbers = claim({
  id: 'dirac-numbers',
  title: { en: 'Only the zero-centred penalty converges', zh: '只有零中心惩罚会收敛' },
  source: [{ of: 'mescheder', at: '§2–4' }],
  study: dirac,
  at: {
    ...{ theta: 1, psi: -1, gamma: 0.3, lambda: 1, clip: 1 },
    ...{ rate: 0.2, criticSteps: 1, order: 'simultaneous', steps: 500 },
  },
  broken: {
    at: { gamma: 0 },
    what: { en: 'switch the penalty off', zh: '去掉惩罚' },
  },
  checks: {
    zeroCentred: { en: 'distance left with the zero-centred penalty', zh: '零中心惩罚下剩余的距离' },
    speed: { en: 'what one of its steps leaves of the distance', zh: '它每走一步距离缩小到的倍数' },
    minimax: { en: 'distance with the minimax loss, which only grows', zh: '极小极大损失下的距离，只增不减' },
    others: { en: 'least distance left of all others', zh: '其余方法剩余距离的最小值' },
  },
  judge({ paths: { 'zero-centred': damped, minimax, ...others } }, { steps, gamma, rate, theta, psi }) {
    const half = Math.floor(steps / 2);
    const speed = (radiusAt(damped, steps) / radiusAt(damped, half)) ** (1 / (steps - half));
    return [
      atMost('zeroCentred', radiusAt(damped, steps), 1e-3, 0, 'finite-training'),
      near('speed', speed, stepFactor(gamma, rate), 0.005, 'finite-training'),
      atLeast('minimax', radiusAt(minimax, steps), Math.hypot(theta, psi), 1e-9, 'rounding'),
      atLeast(
        'others',
        Math.min(...Object.values(others).map((path) => radiusAt(path, steps))),
        0.1,
        0,
        'finite-training',
      ),
    ];
  },
});
