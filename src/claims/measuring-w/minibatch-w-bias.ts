import { minibatching } from '../../studies/minibatching.ts';
import { near, where } from '../check.ts';
import { claim } from '../claim.ts';

/** The published ones. */
const BATCHES = [1, 2, 3, 5];

/** The least median of the number of ones among m, by the binomial law's own sum. */
function median(m: number, p: number): number {
  let [sum, ways] = [0, 1];
  for (let k = 0; k <= m; k++) {
    sum += ways * p ** k * (1 - p) ** (m - k);
    // A tie is a minimum as wide as the gap: its lower end counts, to rounding.
    if (sum >= 0.5 - 1e-12 * m) return k;
    ways = (ways * (m - k)) / (k + 1);
  }
  return m;
}

/** The model nearest to mini-batches in W₁ has the batch's median, not the data's law: for coins with p = .6 and m = 1 it is the sure 1. */
export const minibatchWBias = claim({
  id: 'minibatch-w-bias',
  title: { en: 'W of mini-batches has its minimum in the wrong place', zh: '小批量 W 的最小点不在真值处' },
  source: [{ of: 'bellemare', at: '§3' }],
  study: minibatching,
  at: { ruler: 'w', chance: 0.6, batch: 1 },
  broken: { at: { ruler: 'cramer' }, what: { en: 'measure by the Cramér distance', zh: '改用 Cramér 距离来度量' } },
  checks: {
    best: { en: 'θ nearest to batches of m, and their median', zh: '平均而言离小批量最近的 θ，与一批的中位数相比' },
  },
  judge: ({ best }, { chance, batch }) =>
    [...new Set([...BATCHES, batch])].map((m) =>
      where('batch', m, near('best', best[m - 1] as number, median(m, chance) / m, 1e-3, 'quadrature')),
    ),
});
