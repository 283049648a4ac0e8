import type { Pair } from '../../divergences/transport.ts';
import { lengthOf, transporting } from '../../studies/transporting.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** The largest error of a plan's marginals, which are to be equal weights. */
function marginalError(pairs: readonly Pair[], side: 'row' | 'column', count: number): number {
  const masses = new Float64Array(count);
  for (const pair of pairs) masses[pair[side]] = (masses[pair[side]] as number) + pair.mass;
  return Math.max(...masses.map((mass) => Math.abs(mass - 1 / count)));
}

/** W = inf over plans γ with marginals P and Q of E‖x − y‖, and a plan attains it. */
export const defWasserstein = claim({
  id: 'def-wasserstein',
  title: { en: 'W is the cost of the cheapest plan', zh: 'W 是最优搬运方案的代价' },
  source: [{ of: 'wgan', at: 'eq. 1' }],
  study: transporting,
  at: { plan: 'listed' },
  checks: {
    marginals: { en: 'largest error of the plan’s marginals', zh: '方案两个边缘分布的最大误差' },
    other: { en: 'cost of a plan that knows no distances', zh: '一个不看距离的方案的代价' },
    attained: { en: 'cost of the best plan, line by line', zh: '最优方案逐条累加的代价' },
  },
  judge({ best, pairs, cost }) {
    const errors = [pairs, best.pairs].flatMap((plan) => [
      marginalError(plan, 'row', best.real.length / 2),
      marginalError(plan, 'column', best.generated.length / 2),
    ]);
    const attained = best.pairs.reduce((sum, pair) => sum + pair.mass * lengthOf(best, pair), 0);
    return [
      near('marginals', Math.max(...errors), 0, 1e-12, 'rounding'),
      atLeast('other', cost, best.value, 1e-9, 'rounding'),
      near('attained', attained, best.value, 1e-9, 'rounding'),
    ];
  },
});
