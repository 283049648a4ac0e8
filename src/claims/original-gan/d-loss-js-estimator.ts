import { jensenShannonOfLoss } from '../../divergences/implied.ts';
import { betweenDensities } from '../../studies/betweenDensities.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** log 2 − ½L_D ≤ JS for every D, and what is missing is E_m KL(Bern D*‖Bern D). */
export const dLossJsEstimator = claim({
  id: 'd-loss-js-estimator',
  title: { en: 'D’s loss bounds JS from below, and the gap is known', zh: '判别器损失给出 JS 的下界，差多少也知道' },
  source: [{ of: 'ab', at: '§2.1' }, { of: 'ours' }],
  study: betweenDensities,
  checks: {
    bound: { en: 'log 2 − ½L_D, at most JS', zh: 'log 2 − ½L_D，不超过 JS' },
    gap: { en: 'JS − (log 2 − ½L_D), and E_M KL(D*‖D)', zh: 'JS − (log 2 − ½L_D) 与 E_M KL(D*‖D)' },
  },
  judge({ js, value, gap }) {
    const implied = jensenShannonOfLoss(-value);
    return [
      atMost('bound', implied, js, 1e-9, 'quadrature'),
      near('gap', js - implied, gap, 1e-9 * (1 + gap), 'quadrature'),
    ];
  },
});
