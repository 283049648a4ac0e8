import { meters } from '../../studies/meters.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** The largest step upwards along the way, over the first reading: at most 0 where every station reads less than the one before. */
const rise = (read: readonly number[]) =>
  Math.max(...read.slice(1).map((value, k) => value - (read[k] as number))) / (read[0] as number);

/** The objective is K·W with a K that nobody knows: a smaller value means nearer for one and the same critic, and only once it has learnt. */
export const wganObjective = claim({
  id: 'wgan-objective',
  title: { en: 'A smaller objective means nearer, for the same critic', zh: '对同一个判别器，目标值越小才意味着越近' },
  source: [{ of: 'wgan', at: 'eq. 3' }],
  study: meters,
  at: { way: 'shift', start: 'warm', clip: 0.1, lambda: 1 },
  speaksOf: ['lambda', 'clip', 'steps'],
  broken: {
    at: { start: 'cold', steps: 30 },
    what: { en: 'read critics that are still learning', zh: '读还没学好的判别器' },
  },
  likely: {
    en: 'The critics are still learning, or their K are too much alike.',
    zh: '判别器还没学好，或两者的 K 太接近。',
  },
  checks: {
    clip: {
      en: 'largest rise of the clipped critic’s value on the way nearer',
      zh: '靠近途中，裁剪的判别器的值上升的最大幅度',
    },
    penalty: { en: 'of the penalised one’s', zh: '带惩罚的判别器的值上升的最大幅度' },
    across: {
      en: 'the clipped critic’s value at W = 0.75, over the penalised one’s at W = 1.125',
      zh: '裁剪的判别器在 W = 0.75 处的值，与带惩罚的在 W = 1.125 处的值之比',
    },
  },
  judge({ read: { clip, penalty } }) {
    const [nearer, farther] = [clip.at(-3) ?? Number.NaN, penalty.at(-4) ?? Number.NaN];
    return [
      atMost('clip', rise(clip), 0, 0, 'exact'),
      atMost('penalty', rise(penalty), 0, 0, 'exact'),
      atLeast('across', nearer / farther, 1.2, 0, 'finite-training'),
    ];
  },
});
