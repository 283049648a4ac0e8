import { squashed } from '../../studies/squashed.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** The most that u·s′(u/2) becomes, s being the sigmoid: at u = 4v with v·tanh v = ½. */
const MOST = 0.4477;

/** A critic is a potential, no probability: with a sigmoid on it, it finds at most 1 and is flat where the fakes are. */
export const noSigmoid = claim({
  id: 'no-sigmoid',
  title: { en: 'A sigmoid would cap the critic and flatten it', zh: '保留 sigmoid 会给判别器封顶，并把它压平' },
  source: [{ of: 'wgan', at: '§3' }],
  study: squashed,
  checks: {
    plain: {
      en: 'what a critic without it finds, and |θ|(1 + |θ|/2λ)',
      zh: '不带 sigmoid 时得到的值，与 |θ|(1 + |θ|/2λ)',
    },
    capped: { en: 'what one with it finds, under 1', zh: '带 sigmoid 时得到的值，不超过 1' },
    flat: { en: 'its slope at the fakes, under 0.448/|θ|', zh: '它在生成样本处的斜率，不超过 0.448/|θ|' },
  },
  judge({ plain, squashed: { gap, slope } }, { theta, lambda }) {
    const predicted = theta * (1 + theta / (2 * lambda));
    return [
      // A peak is found to the square root of the rounding.
      near('plain', plain.gap, predicted, 1e-6 * predicted, 'rounding'),
      atMost('capped', gap, 1),
      atMost('flat', slope, MOST / theta, 1e-4 / theta, 'rounding'),
    ];
  },
});
