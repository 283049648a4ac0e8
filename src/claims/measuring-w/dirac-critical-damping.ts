import { dirac, eigenvalues } from '../../studies/dirac.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';
import { dampedEigenvalues, stepFactor } from './damping.ts';

/** The damped flow has eigenvalues −γ/2 ± √(γ²/4 − ¼): at γ = 1 it converges fastest, and more penalty slows it down. */
export const diracCriticalDamping = claim({
  id: 'dirac-critical-damping',
  title: { en: 'More penalty is not better: γ = 1 is fastest', zh: '惩罚不是越大越好：γ = 1 收敛最快' },
  source: [{ of: 'mescheder', at: 'Thm 4.1' }, { of: 'ours' }],
  study: dirac,
  at: { criticSteps: 1, order: 'simultaneous' },
  broken: {
    at: { order: 'generator-first' },
    what: { en: 'let the two move in turn', zh: '让双方轮流走' },
  },
  checks: {
    eigenvalues: { en: 'largest error of the flow’s eigenvalues', zh: '流的特征值的最大误差' },
    factor: { en: 'what a step leaves of the distance', zh: '走一步后距离缩小到的倍数' },
    critical: { en: 'the same, against that of γ = 1', zh: '同一倍数，与 γ = 1 时相比' },
  },
  judge({ flow, step }, { gamma, rate }) {
    const expected = dampedEigenvalues(gamma);
    const errors = eigenvalues(flow).map(([re, im], i) => {
      const [trueRe, trueIm] = expected[i] as readonly [number, number];
      return Math.hypot(re - trueRe, im - trueIm);
    });
    const factor = Math.hypot(...eigenvalues(step)[0]);
    return [
      near('eigenvalues', Math.max(...errors), 0, 1e-4, 'rounding'),
      near('factor', factor, stepFactor(gamma, rate), 1e-4, 'rounding'),
      atLeast('critical', factor, 1 - rate / 2, 1e-4, 'rounding'),
    ];
  },
});
