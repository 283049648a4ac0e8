import { wasserstein1d } from '../../divergences/wasserstein1d.ts';
import { transporting } from '../../studies/transporting.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

const xOf = (points: Float32Array | Float64Array) => Float64Array.from(points).filter((_, i) => i % 2 === 0);

/** On a line the plan that matches quantile with quantile is the cheapest: W = ∫|F − G|. Uncrossing two lines never costs more. */
export const earthMoverIntuition = claim({
  id: 'earth-mover-intuition',
  title: { en: 'On a line, match the quantiles', zh: '在直线上，按分位数配对代价最小' },
  source: [{ of: 'villani', at: '§1' }],
  study: transporting,
  at: { space: 'line', plan: 'quantiles' },
  broken: {
    at: { space: 'plane' },
    what: { en: 'let the points leave the line', zh: '让点离开直线' },
  },
  checks: {
    cost: { en: 'cost of the plan by quantiles', zh: '按分位数配对的代价' },
    area: { en: 'area between the distribution functions', zh: '两条分布函数之间的面积' },
  },
  judge: ({ best, cost }) => [
    near('cost', cost, best.value, 1e-9, 'rounding'),
    near('area', wasserstein1d(xOf(best.real), xOf(best.generated)), best.value, 1e-9, 'rounding'),
  ],
});
