import { discriminating } from '../../studies/discriminating.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { lastOf } from './trained-discriminator.ts';

/** A trained discriminator's balanced accuracy is a lower bound of (1 + TV)/2, and comes near to it. */
export const tvByAccuracy = claim({
  id: 'tv-by-accuracy',
  title: { en: 'Accuracy measures TV from below', zh: '准确率从下方量出 TV' },
  source: [{ of: 'ours' }],
  study: discriminating,
  broken: { at: { width: 2 }, what: { en: 'leave D two units a layer', zh: '每层只给 D 留两个单元' } },
  likely: { en: 'The network is too small, or has not trained long enough.', zh: '网络太小，或训练得不够久。' },
  checks: {
    most: { en: '2·accuracy − 1, at most TV', zh: '2·准确率 − 1，不超过 TV' },
    near: { en: '2·accuracy − 1, and TV', zh: '2·准确率 − 1 与 TV' },
  },
  judge(found) {
    const reading = 2 * lastOf(found).accuracy - 1;
    return [
      // Of 20 000 samples a side; the standard error is at most 0.005.
      atMost('most', reading, found.truth.tv, 0.015, 'sampling'),
      near('near', reading, found.truth.tv, 0.03, 'finite-training'),
    ];
  },
});
