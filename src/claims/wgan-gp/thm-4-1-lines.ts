import { transporting } from '../../studies/transporting.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { alongRays } from './alongRays.ts';

/** f* is affine with slope 1 along every ray of an optimal plan. */
export const thm41Lines = claim({
  id: 'thm-4-1-lines',
  title: {
    en: 'Along each ray the best critic climbs by exactly the way',
    zh: '沿每条搬运线，最优判别器升高的量恰好等于走过的路',
  },
  source: [{ of: 'gp', at: 'Prop. 1' }],
  study: transporting,
  speaksOf: ['real', 'generated', 'n', 'm'],
  broken: {
    at: { plan: 'listed' },
    what: { en: 'couple the points by another plan', zh: '换一种方式配对' },
  },
  checks: { climb: { en: 'largest error of f(x_t) − f(y) = ‖x_t − y‖', zh: 'f(x_t) − f(y) = ‖x_t − y‖ 的最大误差' } },
  judge(found) {
    const errors = alongRays(found).map(({ x, y, travelled, start }) =>
      Math.abs(found.potential(x, y) - start - travelled),
    );
    return [near('climb', Math.max(0, ...errors), 0, 1e-9, 'rounding')];
  },
});
