import { type OnLine, tvOnLine, widthOf } from '../../divergences/onLine.ts';
import { betweenDensities } from '../../studies/betweenDensities.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** P(A) and Q(A) of the event that the best discriminator calls real, D* > ½. */
function called({ p, q, edges, logRatio }: OnLine): readonly [real: number, generated: number] {
  let [real, generated] = [0, 0];
  logRatio.forEach((ratio, i) => {
    if (!(ratio > 0)) return;
    real += widthOf({ edges }, i) * (p[i] as number);
    generated += widthOf({ edges }, i) * (q[i] as number);
  });
  return [real, generated];
}

/** sup |P(A) − Q(A)| over the intervals that begin and end where cells do. */
function bestInterval({ p, q, edges }: OnLine): number {
  let [gap, low, high] = [0, 0, 0];
  p.forEach((real, i) => {
    gap += widthOf({ edges }, i) * (real - (q[i] as number));
    [low, high] = [Math.min(low, gap), Math.max(high, gap)];
  });
  return high - low;
}

/** TV = sup|P(A) − Q(A)| = ½∫|p − q| = 2·(balanced accuracy of D*) − 1, and half as much from the mixture. */
export const defTv = claim({
  id: 'def-tv',
  title: { en: 'TV is twice what the best judge gains on guessing', zh: '最好的判断比瞎猜多对多少，乘 2 就是 TV' },
  source: [{ of: 'wgan', at: '§2' }, { of: 'ours' }],
  study: betweenDensities,
  checks: {
    attained: { en: '½∫|p − q|, and P(A) − Q(A) where D* > ½', zh: '½∫|p − q| 与 D* > ½ 处的 P(A) − Q(A)' },
    accuracy: { en: '½∫|p − q|, and 2·balanced accuracy − 1', zh: '½∫|p − q| 与 2·平衡准确率 − 1' },
    interval: { en: '|P(A) − Q(A)| of the best interval', zh: '最优区间的 |P(A) − Q(A)|' },
    mixture: { en: 'TV from the mixture, and half of TV', zh: '到混合分布的 TV 与 TV 的一半' },
  },
  judge({ pair, tv }) {
    const [real, generated] = called(pair);
    const accuracy = (real + (1 - generated)) / 2;
    const mixture = pair.p.map((density, i) => (density + (pair.q[i] as number)) / 2);
    return [
      near('attained', real - generated, tv, 1e-9, 'rounding'),
      near('accuracy', 2 * accuracy - 1, tv, 1e-9, 'rounding'),
      atMost('interval', bestInterval(pair), tv, 1e-9, 'rounding'),
      near('mixture', tvOnLine({ ...pair, q: mixture }), tv / 2, 1e-9, 'rounding'),
    ];
  },
});
