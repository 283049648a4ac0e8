import { vanishing } from '../../studies/vanishing.ts';
import { atLeast, where } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * Where supports cross no continuous D comes within ½ of D*, which jumps there, and Theorem 2.4 is silent. Most gradients
 * vanish; their mean does not: along the generated segment log(1 − D) has to go to its value at the crossing and back.
 */
export const thm24CrossingCaveat = claim({
  id: 'thm-2-4-crossing-caveat',
  title: { en: 'Where supports cross, the mean gradient stays', zh: '支撑集相交时，平均梯度不会消失' },
  source: [{ of: 'ours' }, { of: 'ab', at: 'Thm 2.4' }],
  study: vanishing,
  at: { theta: 0, angle: 90 },
  broken: {
    at: { theta: 0.5, angle: 0 },
    what: { en: 'move the segments apart', zh: '把两条线段分开' },
  },
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    along: {
      en: 'mean slope along the segment, at least the drop there and back',
      zh: '沿线段的平均斜率，不小于往返的落差',
    },
    median: { en: 'how many times smaller the median gradient gets', zh: '梯度中位数下降的倍数' },
    mean: { en: 'mean gradient in the end', zh: '最后的平均梯度' },
  },
  judge({ looks }) {
    const medians = looks.map(({ median }) => median);
    return [
      ...looks.map(({ step, along, travel }) =>
        where('step', step, atLeast('along', along, travel, 0.02 * travel, 'sampling')),
      ),
      atLeast('median', Math.max(...medians) / (medians.at(-1) as number), 20, 0, 'finite-training'),
      // There and back at density 1: 2·log 2 where D = ½ at the crossing.
      atLeast('mean', looks.at(-1)?.mean ?? Number.NaN, 2 * Math.LN2, 0, 'finite-training'),
    ];
  },
});
