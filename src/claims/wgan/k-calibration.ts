import { calibrating } from '../../studies/calibrating.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { clipBound } from './clip-lipschitz-law.ts';

/** Critics of two architectures, trained on one pair: what they find is in the ratio of their K, where their best functions are proportional. */
export const kCalibration = claim({
  id: 'k-calibration',
  title: {
    en: 'Two critics differ by the ratio of their K, between lines',
    zh: '在两条线段之间，两个判别器的值之比就是 K 之比',
  },
  source: [{ of: 'ours' }],
  study: calibrating,
  speaksOf: ['clip', 'depth', 'width'],
  broken: {
    at: { clip: 0.1, otherClip: 0.05, otherDepth: 3 },
    what: { en: 'give the second one more layer', zh: '让第二个多一层' },
  },
  likely: {
    en: 'The two best functions aren’t proportional: the depths differ, or the pair is another.',
    zh: '两个最优函数不成比例：深度不同，或者换了一对分布。',
  },
  checks: { ratio: { en: 'what one finds over what the other does', zh: '两个判别器得到的值之比' } },
  judge({ one, other }, { clip, depth, width, otherClip, otherDepth, otherWidth }) {
    const predicted = clipBound(otherClip, otherDepth, otherWidth) / clipBound(clip, depth, width);
    const ratio = (other.at(-1) ?? Number.NaN) / (one.at(-1) ?? Number.NaN);
    return [near('ratio', ratio, predicted, 0.1 * predicted, 'finite-training')];
  },
});
