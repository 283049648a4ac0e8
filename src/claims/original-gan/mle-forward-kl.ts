import { inErrors } from '../../math/drawn.ts';
import { likelihood } from '../../studies/likelihood.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** So many standard errors: chance leaves them twice in 10⁹ draws of a normal mean. */
const ERRORS = 6;

/** KL(P_r‖P_θ) and −E log p_θ differ by the entropy alone, so that maximum likelihood is descent on forward KL; a Gaussian comes to the moments. */
export const mleForwardKl = claim({
  id: 'mle-forward-kl',
  title: { en: 'Maximum likelihood is forward KL', zh: '最大似然就是正向 KL' },
  source: [{ of: 'ab', at: '§1' }],
  study: likelihood,
  checks: {
    constant: { en: 'change of −E log p_θ − KL along the way', zh: '下降途中 −E log p_θ − KL 的变化' },
    mean: { en: 'μ that descent on KL ends at', zh: '沿 KL 下降得到的 μ' },
    spread: { en: 'τ that it ends at, and √(m² + s²)', zh: '得到的 τ 与 √(m² + s²)' },
    fitted: { en: 'τ from the points alone', zh: '只用样本得到的 τ' },
    sample: {
      en: 'standard errors from the points’ mean log p_r/p_θ to KL',
      zh: '样本上 log p_r/p_θ 的均值与 KL 相差几个标准误',
    },
  },
  judge({ onKl, onPoints, kl, crossEntropy, ratios }, { modesAt, modeWidth, points }) {
    const entropies = crossEntropy.map((value, i) => value - (kl[i] as number));
    const best = Math.hypot(modesAt, modeWidth);
    const { away, allowed } = inErrors(ratios);
    return [
      near('constant', Math.max(...entropies) - Math.min(...entropies), 0, 1e-9, 'rounding'),
      near('mean', onKl.mean, 0, 0.01, 'finite-training'),
      near('spread', onKl.spread, best, 0.01, 'finite-training'),
      near('fitted', onPoints.spread, best, (ERRORS * best) / Math.sqrt(2 * points), 'sampling'),
      near('sample', away, 0, allowed, 'sampling'),
    ];
  },
});
