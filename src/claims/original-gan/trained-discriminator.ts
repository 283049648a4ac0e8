import { type Discriminating, discriminating, type Examined } from '../../studies/discriminating.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** The discriminator at the end of its training. */
export const lastOf = ({ looks }: Discriminating) => looks.at(-1) as Examined;

/** A trained network comes near to D* = p_r/(p_r + p_g), and its L near to 2 JS − 2 log 2, from below. */
export const trainedDiscriminator = claim({
  id: 'trained-discriminator',
  title: { en: 'A trained D comes near to the best one', zh: '训练出来的 D 接近最优判别器' },
  source: [{ of: 'gan', at: 'Prop. 1' }],
  study: discriminating,
  broken: { at: { width: 2 }, what: { en: 'leave D two units a layer', zh: '每层只给 D 留两个单元' } },
  likely: { en: 'The network is too small, or has not trained long enough.', zh: '网络太小，或训练得不够久。' },
  checks: {
    distance: { en: 'mean |D − D*| over both sides', zh: '两边样本上 |D − D*| 的均值' },
    best: { en: 'L(D), at most 2 JS − 2 log 2', zh: 'L(D)，不超过 2 JS − 2 log 2' },
    value: { en: 'L(D), and 2 JS − 2 log 2', zh: 'L(D) 与 2 JS − 2 log 2' },
  },
  judge(found) {
    const { distance, value } = lastOf(found);
    const { best } = found.truth;
    return [
      atMost('distance', distance, 0.05, 0, 'finite-training'),
      atMost('best', value, best, 1e-6, 'quadrature'),
      near('value', value, best, 0.03, 'finite-training'),
    ];
  },
});
