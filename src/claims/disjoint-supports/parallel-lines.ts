import { acrossLines } from '../../studies/acrossLines.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** W = |θ|: shipping every point straight across costs |θ|, and no plan costs less. */
export const parallelLines = claim({
  id: 'parallel-lines',
  title: { en: 'W between the lines is |θ|', zh: '两条线段之间的 W 等于 |θ|' },
  source: [{ of: 'wgan', at: 'Example 1' }],
  study: acrossLines,
  checks: {
    best: { en: 'cost of the best plan', zh: '最优方案的代价' },
    other: { en: 'cost of another plan', zh: '另一种方案的代价' },
  },
  judge: ({ best, other }, { theta }) => [
    near('best', best, Math.abs(theta), 1e-9, 'rounding'),
    atLeast('other', other, Math.abs(theta), 1e-9, 'rounding'),
  ],
});
